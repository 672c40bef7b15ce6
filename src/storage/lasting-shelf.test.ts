import { expect, test, vi } from 'vitest'
import { type Copies, lastingShelf, type Shelf } from './lasting-shelf.ts'

function quickShelf(texts = new Map<string, string>()): Shelf {
  return {
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  }
}

function kept(texts = new Map<string, string | null>()): Copies {
  return {
    read: async (name) => texts.get(name),
    write: async (name, text) => void texts.set(name, text),
    forget: async (name) => void texts.delete(name),
  }
}

test('what a killed browser did not write to disk is there again', async () => {
  const copies = kept()
  lastingShelf(quickShelf(), copies).setItem('who', 'Marta')
  const after = lastingShelf(quickShelf(), copies)
  await after.restore(['who'])
  expect(after.getItem('who')).toBe('Marta')
})

test('what was taken away does not come back with an older disk', async () => {
  const copies = kept()
  lastingShelf(quickShelf(), copies).removeItem('who')
  const after = lastingShelf(quickShelf(new Map([['who', 'Marta']])), copies)
  await after.restore(['who'])
  expect(after.getItem('who')).toBeNull()
})

test('what has no copy stays as it is, as on a device that had none before', async () => {
  const shelf = lastingShelf(quickShelf(new Map([['who', 'Marta']])), kept())
  await shelf.restore(['who'])
  expect(shelf.getItem('who')).toBe('Marta')
})

test('a browser without a database, or with one that never answers, has the shelf alone', async () => {
  const no = () => Promise.reject(new Error('no'))
  const never = () => new Promise<never>(() => {})
  const refusing: Copies = { read: no, write: no, forget: no }
  const silent: Copies = { read: never, write: never, forget: never }
  for (const copies of [refusing, silent]) {
    const shelf = lastingShelf(quickShelf(), copies)
    shelf.setItem('who', 'Marta')
    await shelf.restore(['who'])
    expect(shelf.getItem('who')).toBe('Marta')
  }
})

test('who signs out on a full device does not come back with the copy of before', async () => {
  const texts = new Map<string, string | null>([['who', 'Marta']])
  const full: Copies = { ...kept(texts), write: () => Promise.reject(new Error('no room')) }
  const quick = quickShelf(new Map([['who', 'Marta']]))
  lastingShelf(quick, full).removeItem('who')
  await vi.waitFor(() => expect(texts.has('who')).toBe(false))
  const after = lastingShelf(quick, full)
  await after.restore(['who'])
  expect(after.getItem('who')).toBeNull()
})

test('a copy that comes after the page has begun says nothing against what was done on it', async () => {
  const { promise, resolve: answer } = Promise.withResolvers<string>()
  const slow: Copies = { ...kept(), read: () => promise }
  const shelf = lastingShelf(quickShelf(), slow)
  await shelf.restore(['who'])
  shelf.setItem('who', 'Giulia')
  answer('Marta')
  await new Promise((resolve) => setTimeout(resolve))
  expect(shelf.getItem('who')).toBe('Giulia')
})
