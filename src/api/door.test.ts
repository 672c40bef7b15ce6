import { expect, test, vi } from 'vitest'
import { createDoor } from './door.ts'

/** Locks as a browser keeps them, over all its tabs: whoever asks waits for whoever is inside, or until they give up. */
function locksOfABrowser(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve()
  const request = (_name: string, { signal }: LockOptions, inside: () => Promise<unknown>) => {
    const before = last
    const given = new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const turn = Promise.race([before, given]).then(inside)
    last = turn.catch(() => {})
    return turn
  }
  return { request } as unknown as Pick<LockManager, 'request'>
}

function later<T>() {
  let [resolve, reject]: [(value: T) => void, (why: unknown) => void] = [() => {}, () => {}]
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

const aMoment = () => new Promise((done) => setTimeout(done, 5))

test('nobody signs in while a sign-out is under way, in this tab or in another', async () => {
  const locks = locksOfABrowser()
  const told = later<void>()
  const open = vi.fn(async () => 'session')
  const leaving = createDoor(locks).leave(() => told.promise)
  const entering = createDoor(locks).enter(open)
  await aMoment()
  expect(open).not.toHaveBeenCalled()
  told.resolve()
  await leaving
  expect(await entering).toBe('session')
})

test('a sign-out that waited for a sign-in finds that nothing is left to tell', async () => {
  const door = createDoor(locksOfABrowser())
  const session = later<string>()
  let toTell = true
  const told = vi.fn()
  door.onEntered(() => {
    toTell = false
  })
  const entering = door.enter(() => session.promise)
  const leaving = door.leave(async () => {
    if (toTell) told()
  })
  session.resolve('session')
  await Promise.all([entering, leaving])
  expect(told).not.toHaveBeenCalled()
})

test('what went wrong inside is said outside, nobody hears of a session, and the next one comes in', async () => {
  const door = createDoor(locksOfABrowser())
  const heard = vi.fn()
  door.onEntered(heard)
  await expect(door.enter(() => Promise.reject(new Error('wrong password')))).rejects.toThrow('wrong password')
  expect(heard).not.toHaveBeenCalled()
  expect(await door.enter(async () => 'session')).toBe('session')
  expect(heard).toHaveBeenCalledOnce()
})

test('a tab that stands in the door for ever keeps nobody out', async () => {
  const door = createDoor(locksOfABrowser(), 10)
  void door.leave(() => new Promise(() => {}))
  expect(await door.enter(async () => 'session')).toBe('session')
})

test('without locks everybody goes through, and what went wrong is said', async () => {
  const door = createDoor(null)
  expect(await door.enter(async () => 'session')).toBe('session')
  await expect(door.leave(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
})
