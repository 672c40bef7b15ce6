import { expect, test } from 'vitest'
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
  const refusing: Copies = { read: () => Promise.reject(new Error('no')), write: () => Promise.reject(new Error('no')) }
  const silent: Copies = { read: () => new Promise(() => {}), write: () => new Promise(() => {}) }
  for (const copies of [refusing, silent]) {
    const shelf = lastingShelf(quickShelf(), copies)
    shelf.setItem('who', 'Marta')
    await shelf.restore(['who'])
    expect(shelf.getItem('who')).toBe('Marta')
  }
})
