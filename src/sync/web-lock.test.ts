import { expect, test } from 'vitest'
import { noLock, webLock } from './web-lock.ts'

/** One name, as the browser grants it with `ifAvailable`. */
function oneLock() {
  let taken = false
  const request = async (_name: string, options: LockOptions, work: (lock: Lock | null) => unknown) => {
    expect(options).toEqual({ ifAvailable: true })
    if (taken) return work(null)
    taken = true
    await work({ name: _name, mode: 'exclusive' })
    taken = false
  }
  return { request } as unknown as LockManager
}

test('a lock is held until it is let go, and others are told meanwhile', async () => {
  const lock = webLock(oneLock())
  const letGo = await lock.acquire('sync:a')
  expect(await lock.acquire('sync:a')).toBeNull()
  letGo?.()
  await Promise.resolve()
  expect(await lock.acquire('sync:a')).not.toBeNull()
})

test('a browser that refuses locks says so', async () => {
  const request = () => Promise.reject(new DOMException('no', 'SecurityError'))
  await expect(webLock({ request } as unknown as LockManager).acquire('a')).rejects.toThrow('no')
})

test('without locks everybody gets one', async () => {
  expect(await noLock.acquire('a')).not.toBeNull()
  expect(await noLock.acquire('a')).not.toBeNull()
})
