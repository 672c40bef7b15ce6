import { expect, test } from 'vitest'
import type { Hint } from '../domain/wire/hints.ts'
import { hintSource } from './hint-source.ts'

const ORG = '01980000-0000-7000-8000-000000000001'

class FakeSource extends EventTarget {
  static last: FakeSource
  readonly url: string
  closed = false
  constructor(url: string) {
    super()
    this.url = url
    FakeSource.last = this
  }
  close() {
    this.closed = true
  }
  say(data: string) {
    this.dispatchEvent(Object.assign(new Event('head'), { data }))
  }
}

function opened() {
  const heard: Hint[] = []
  let failures = 0
  const close = hintSource(FakeSource as unknown as typeof EventSource)({
    hint: (hint) => heard.push(hint),
    failed: () => {
      failures += 1
    },
  })
  return { heard, close, failures: () => failures, source: FakeSource.last }
}

test('[S15] each event of the stream is a hint', () => {
  const { heard, source } = opened()
  source.say(JSON.stringify({ org: ORG, head: 7 }))
  expect([source.url, heard]).toEqual(['/api/sync/v1/events', [{ org: ORG, head: 7 }]])
})

test.each(['', '{', 'null', '{"org":"x","head":1}', `{"org":"${ORG}","head":-1}`])('[S15] %j is no hint', (data) => {
  const { heard, source } = opened()
  source.say(data)
  expect(heard).toEqual([])
})

test('[S15] a stream that fails is closed, so that the browser does not open it again by itself', () => {
  const { failures, source } = opened()
  source.dispatchEvent(new Event('error'))
  expect([source.closed, failures()]).toEqual([true, 1])
})

test('[S15] closing closes the stream', () => {
  const { close, source, failures } = opened()
  close()
  expect([source.closed, failures()]).toEqual([true, 0])
})
