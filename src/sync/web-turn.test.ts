import { expect, test } from 'vitest'
import { everybodysTurn, webTurn } from './web-turn.ts'

/** One name, as the browser grants it: to whoever asked first, the others wait. */
function oneLock() {
  let last = Promise.resolve()
  const request = (_name: string, { signal }: LockOptions, work: (lock: Lock) => Promise<void>) => {
    const before = last
    const granted = new Promise<void>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
      before.then(resolve)
    }).then(() => work({ name: _name, mode: 'exclusive' }))
    last = granted.catch(() => {})
    return granted
  }
  return { request } as unknown as LockManager
}

const never = new AbortController().signal

test('[S15] a turn is had until it is given on, then the next one has it', async () => {
  const turn = webTurn(oneLock())
  const order: string[] = []
  const giveOn = await turn.take('a', never)
  const next = turn.take('a', never).then(() => order.push('next'))
  await new Promise((resolve) => setTimeout(resolve, 5))
  order.push('given on')
  giveOn()
  await next
  expect(order).toEqual(['given on', 'next'])
})

test('[S15] who leaves while waiting does not get it', async () => {
  const turn = webTurn(oneLock())
  await turn.take('a', never)
  const leaving = new AbortController()
  const waiting = turn.take('a', leaving.signal)
  leaving.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
})

test('[S15] without locks everybody has a turn', async () => {
  const [one, other] = [await everybodysTurn.take('a', never), await everybodysTurn.take('a', never)]
  one()
  other()
  expect([one, other]).toHaveLength(2)
})
