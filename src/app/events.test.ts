import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HintListener } from '../api/hint-source.ts'
import type { Hint } from '../domain/wire/hints.ts'
import { browserClock } from '../sync/browser-clock.ts'
import type { Turn } from '../sync/web-turn.ts'
import { hearHints } from './events.ts'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

const ORG = '01980000-0000-7000-8000-000000000001'
const HINT: Hint = { org: ORG, head: 3 }

/** One browser: a lock with a queue, a channel between its tabs, and a server that counts its streams. */
function browser() {
  const queue: (() => void)[] = []
  let taken = false
  const giveOn = () => {
    taken = false
    queue.shift()?.()
  }
  const turn: Turn = {
    take: (_name, signal) =>
      new Promise((resolve, reject) => {
        const grant = () => {
          if (signal.aborted) return giveOn()
          taken = true
          resolve(giveOn)
        }
        signal.addEventListener('abort', () => reject(signal.reason))
        if (taken) queue.push(grant)
        else grant()
      }),
  }
  const channels = new Set<EventTarget>()
  const streams = new Map<HintListener, string>()
  let opened = 0

  function tab(name: string, visibility: DocumentVisibilityState = 'visible', onLine = true) {
    const document = Object.assign(new EventTarget(), { visibilityState: visibility })
    const window = new EventTarget()
    const navigator = { onLine }
    const channel = Object.assign(new EventTarget(), {
      postMessage: (data: unknown) => {
        for (const other of channels) if (other !== channel) say(other, data)
      },
      close: () => void channels.delete(channel),
    })
    channels.add(channel)
    const heard: Hint[] = []
    const stop = hearHints(
      'ada',
      {
        page: { window, document, navigator },
        turn,
        channel: channel as unknown as BroadcastChannel,
        open: (listener) => {
          opened += 1
          streams.set(listener, name)
          return () => void streams.delete(listener)
        },
        clock: browserClock,
        random: () => 0.5,
      },
      (hint) => heard.push(hint),
    )
    return {
      heard,
      stop,
      channel,
      show: (visible: boolean) => {
        document.visibilityState = visible ? 'visible' : 'hidden'
        document.dispatchEvent(new Event('visibilitychange'))
      },
      network: (on: boolean) => {
        navigator.onLine = on
        window.dispatchEvent(new Event(on ? 'online' : 'offline'))
      },
    }
  }

  const say = (channel: EventTarget, data: unknown) =>
    channel.dispatchEvent(Object.assign(new Event('message'), { data }))
  return {
    tab,
    say,
    settle: () => vi.advanceTimersByTimeAsync(0),
    holders: () => [...streams.values()],
    opened: () => opened,
    hint: (hint: Hint) => {
      for (const listener of streams.keys()) listener.hint(hint)
    },
    fail: () => {
      for (const listener of [...streams.keys()]) {
        streams.delete(listener)
        listener.failed()
      }
    },
  }
}

test('[S15] of several tabs one has the stream, and all of them hear the hint once', async () => {
  const { tab, settle, holders, hint } = browser()
  const tabs = [tab('one'), tab('two'), tab('hidden', 'hidden')]
  await settle()
  expect(holders()).toEqual(['one'])
  hint(HINT)
  expect(tabs.map(({ heard }) => heard)).toEqual([[HINT], [HINT], [HINT]])
})

test('[S15] a tab that is hidden, or closed, gives its turn to another visible one', async () => {
  const { tab, settle, holders } = browser()
  const [one, two, three] = [tab('one'), tab('two'), tab('three')]
  await settle()
  one.show(false)
  await settle()
  expect(holders()).toEqual(['two'])
  two.stop()
  await settle()
  expect(holders()).toEqual(['three'])
  three.show(false)
  await settle()
  expect(holders()).toEqual([])
  one.show(true)
  await settle()
  expect(holders()).toEqual(['one'])
})

test('[S15] a tab that was hidden while it waited for its turn does not keep it', async () => {
  const { tab, settle, holders } = browser()
  const [one, two] = [tab('one'), tab('two')]
  tab('three')
  await settle()
  two.show(false)
  one.show(false)
  await settle()
  expect(holders()).toEqual(['three'])
})

test('[S15] a hidden or offline tab opens nothing until it is shown with a network', async () => {
  const { tab, settle, holders, opened } = browser()
  const { show, network } = tab('one', 'hidden', false)
  await settle()
  show(true)
  await settle()
  expect(opened()).toBe(0)
  network(true)
  await settle()
  expect(holders()).toEqual(['one'])
  network(false)
  await settle()
  expect(holders()).toEqual([])
})

test('[S15] a stream that fails is opened again, more and more rarely, and at once when the network comes back', async () => {
  const { tab, settle, opened, fail } = browser()
  const { network } = tab('one')
  await settle()
  const times: number[] = []
  for (let n = 0; n < 12; n += 1) {
    fail()
    const from = Date.now()
    const before = opened()
    while (opened() === before) await vi.advanceTimersByTimeAsync(500)
    times.push(Date.now() - from)
  }
  expect(times.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000])
  expect(times.at(-1)).toBe(150_000)
  fail()
  const before = opened()
  network(false)
  network(true)
  await settle()
  expect(opened()).toBe(before + 1)
})

test('[S15] after a stream that was well for long the next failure is the first again', async () => {
  const { tab, settle, opened, fail } = browser()
  tab('one')
  await settle()
  for (let n = 0; n < 6; n += 1) {
    fail()
    await vi.advanceTimersByTimeAsync(40_000)
  }
  const before = opened()
  fail()
  await vi.advanceTimersByTimeAsync(500)
  expect(opened()).toBe(before + 1)
})

test('[S15] what is no hint is not taken from another tab', () => {
  const { tab, say } = browser()
  const { heard, channel } = tab('one')
  for (const data of [null, 'x', { org: ORG }, { org: ORG, head: '3' }]) say(channel, data)
  expect(heard).toEqual([])
})

test('[S15] a turn that is refused leaves the tab without a stream, and with what others say', async () => {
  const heard: Hint[] = []
  const channel = Object.assign(new EventTarget(), { postMessage: () => {}, close: () => {} })
  const page = {
    window: new EventTarget(),
    document: Object.assign(new EventTarget(), { visibilityState: 'visible' as const }),
    navigator: { onLine: true },
  }
  const ports = {
    ...{ page, channel: channel as unknown as BroadcastChannel, clock: browserClock, random: () => 0.5 },
    turn: { take: () => Promise.reject(new DOMException('no', 'SecurityError')) },
    open: () => expect.fail('a stream was opened'),
  }
  const stop = hearHints('ada', ports, (hint) => heard.push(hint))
  await vi.advanceTimersByTimeAsync(0)
  channel.dispatchEvent(Object.assign(new Event('message'), { data: HINT }))
  stop()
  expect(heard).toEqual([HINT])
})

test('[S15] after stopping there is no stream, no channel and no timer', async () => {
  const { tab, settle, holders, fail, hint } = browser()
  const [one, two] = [tab('one'), tab('two')]
  await settle()
  fail()
  one.stop()
  two.stop()
  await settle()
  expect(vi.getTimerCount()).toBe(0)
  hint(HINT)
  expect([holders(), two.heard]).toEqual([[], []])
})
