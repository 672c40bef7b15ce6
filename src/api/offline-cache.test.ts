import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserShelf, NOBODY, offlineCache, type Shelf } from './offline-cache.ts'

const PLAN = ['public', 'plan']
const REVIEW = ['own', 'review']
const THEN = Date.parse('2026-07-20T08:00:00Z')

beforeEach(() => void vi.useFakeTimers({ now: THEN, toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

function inMemory() {
  const kept = new Map<string, string>()
  const shelf: Shelf = {
    read: async (owner) => JSON.parse(kept.get(owner) ?? 'null') ?? undefined,
    write: async (owner, content) => void kept.set(owner, JSON.stringify(content)),
    remove: async (owner) => void kept.delete(owner),
  }
  return { shelf, kept }
}

/** What a page that opens now finds: the owner's answers, by key. */
async function reopened(shelf: Shelf, owner: string, version = '1') {
  const queries = new QueryClient()
  const stop = await offlineCache({ shelf, version }).keep(queries, owner)
  stop()
  return queries
}

async function answersOf(shelf: Shelf, owner: string, answers: [string[], unknown][]) {
  const queries = new QueryClient()
  const stop = await offlineCache({ shelf, version: '1' }).keep(queries, owner)
  for (const [key, data] of answers) queries.setQueryData(key, data)
  await vi.advanceTimersByTimeAsync(1_000)
  stop()
  return queries
}

test('what was read is there at the next visit, with the time it is from', async () => {
  const { shelf } = inMemory()
  await answersOf(shelf, 'ada', [[PLAN, { areas: 6 }]])
  vi.setSystemTime(THEN + 86_400_000)
  const state = (await reopened(shelf, 'ada')).getQueryState(PLAN)
  expect(state).toMatchObject({ data: { areas: 6 }, dataUpdatedAt: THEN, status: 'success' })
})

test('nothing is too old to be shown', async () => {
  const { shelf } = inMemory()
  await answersOf(shelf, 'ada', [[PLAN, 1]])
  vi.setSystemTime(THEN + 10 * 365 * 86_400_000)
  expect((await reopened(shelf, 'ada')).getQueryData(PLAN)).toBe(1)
})

test('session, demo people and mutations are not kept', async () => {
  const { shelf, kept } = inMemory()
  await answersOf(shelf, 'ada', [
    [PLAN, 1],
    [['session'], 'secret'],
    [['demo', 'people'], 'secret'],
  ])
  expect(kept.get('ada')).not.toContain('secret')
  expect(JSON.parse(kept.get('ada') ?? '')).toMatchObject({ state: { mutations: [], queries: [{ queryKey: PLAN }] } })
})

test('a later attempt that failed does not spoil what was kept', async () => {
  const { shelf } = inMemory()
  const queries = new QueryClient()
  const stop = await offlineCache({ shelf, version: '1' }).keep(queries, 'ada')
  queries.setQueryData(PLAN, 1)
  await queries.fetchQuery({ queryKey: PLAN, queryFn: () => Promise.reject(new Error('x')) }).catch(() => {})
  expect(queries.getQueryState(PLAN)?.status).toBe('error')
  await vi.advanceTimersByTimeAsync(1_000)
  stop()
  expect((await reopened(shelf, 'ada')).getQueryState(PLAN)).toMatchObject({ data: 1, status: 'success', error: null })
})

test('what the server said meanwhile is newer and stays', async () => {
  const { shelf } = inMemory()
  await answersOf(shelf, 'ada', [[PLAN, 'old']])
  vi.setSystemTime(THEN + 5_000)
  const queries = new QueryClient()
  queries.setQueryData(PLAN, 'new')
  await offlineCache({ shelf, version: '1' }).keep(queries, 'ada')
  expect(queries.getQueryData(PLAN)).toBe('new')
})

test('answers of another version of the app are not read', async () => {
  const { shelf } = inMemory()
  await answersOf(shelf, 'ada', [[PLAN, 1]])
  expect((await reopened(shelf, 'ada', '2')).getQueryData(PLAN)).toBeUndefined()
})

test('each owner has answers of their own', async () => {
  const { shelf } = inMemory()
  await answersOf(shelf, 'ada', [[REVIEW, 1]])
  expect((await reopened(shelf, NOBODY)).getQueryData(REVIEW)).toBeUndefined()
})

test('signing out drops what only the person may see, from the memory and the device', async () => {
  const { shelf, kept } = inMemory()
  const queries = await answersOf(shelf, 'ada', [
    [PLAN, 1],
    [REVIEW, 2],
  ])
  await offlineCache({ shelf, version: '1' }).drop(queries, 'ada')
  expect([queries.getQueryData(PLAN), queries.getQueryData(REVIEW)]).toEqual([1, undefined])
  expect(kept.has('ada')).toBe(false)
})

test('another person who follows without signing out finds nothing of the first', async () => {
  const { shelf } = inMemory()
  const queries = await answersOf(shelf, 'ada', [[REVIEW, 'of Ada']])
  await offlineCache({ shelf, version: '1' }).keep(queries, 'bea')
  expect(queries.getQueryData(REVIEW)).toBeUndefined()
})

test('a shelf that fails is a visit without memory, not an error', async () => {
  const broken = () => Promise.reject(new Error('no database'))
  const shelf: Shelf = { read: broken, write: broken, remove: broken }
  const queries = await answersOf(shelf, 'ada', [[PLAN, 1]])
  await offlineCache({ shelf, version: '1' }).drop(queries, 'ada')
  expect(queries.getQueryData(PLAN)).toBe(1)
})

test("the browser's shelf keeps, replaces and removes by owner", async () => {
  vi.useRealTimers()
  const shelf = browserShelf()
  expect(await shelf.read('ada')).toBeUndefined()
  await shelf.write('ada', { a: 1 })
  await shelf.write('ada', { a: 2 })
  expect(await browserShelf().read('ada')).toEqual({ a: 2 })
  await shelf.remove('ada')
  expect(await shelf.read('ada')).toBeUndefined()
})

test('a browser without a database fails as a promise, which the cache takes', async () => {
  vi.stubGlobal('indexedDB', undefined)
  await expect(browserShelf().read('ada')).rejects.toThrow()
  vi.unstubAllGlobals()
})
