import { expect, test } from 'vitest'
import { createHintStream } from './hint-stream.ts'

const ORGS = new Set(['a', 'b'])
const heads = (a: number, b = 1) =>
  new Map([
    ['a', a],
    ['b', b],
    ['c', 9],
  ])

function opened() {
  let ends = 0
  const stream = createHintStream(() => {
    ends += 1
  })
  return { stream, ends: () => ends }
}

test('[S15] a listener is told each head at first, then only what changed, and nothing of other organisations', async () => {
  const { stream } = opened()
  stream.tell(ORGS, heads(1))
  stream.tell(ORGS, heads(1))
  stream.tell(ORGS, heads(2))
  stream.keepAlive()
  stream.end()
  expect(await new Response(stream.body).text()).toBe(
    ': hints\n\n' +
      'event: head\ndata: {"org":"a","head":1}\n\n' +
      'event: head\ndata: {"org":"b","head":1}\n\n' +
      'event: head\ndata: {"org":"a","head":2}\n\n' +
      ': still here\n\n',
  )
})

test('[S15] a log that became shorter is told too: it was restored', async () => {
  const { stream } = opened()
  stream.tell(new Set(['a']), heads(5))
  stream.tell(new Set(['a']), heads(3))
  stream.end()
  expect(await new Response(stream.body).text()).toContain('"head":3')
})

test('[S15] a reader so slow that events pile up is let go', () => {
  const { stream, ends } = opened()
  for (let head = 0; head < 100; head += 1) stream.tell(new Set(['a']), heads(head))
  expect(ends()).toBe(1)
})

test('[S15] the end is told once, whoever ends it, and nothing is written after it', async () => {
  const { stream, ends } = opened()
  await stream.body.cancel()
  stream.end()
  stream.tell(ORGS, heads(1))
  stream.keepAlive()
  expect(ends()).toBe(1)
})
