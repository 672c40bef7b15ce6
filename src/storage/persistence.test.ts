import { expect, test } from 'vitest'
import { askPersistence, currentPersistence } from './persistence.ts'

const answering = (granted: boolean) => ({ persist: async () => granted, persisted: async () => granted })
const failing = { persist: () => Promise.reject(new Error()), persisted: () => Promise.reject(new Error()) }

test.each([
  ['granted', answering(true), 'persisted'],
  ['refused', answering(false), 'best_effort'],
  ['failing', failing, 'unknown'],
  ['absent', undefined, 'unknown'],
])('a %s promise of the browser', async (_case, storage, word) => {
  expect(await askPersistence(storage)).toBe(word)
  expect(await currentPersistence(storage)).toBe(word)
})

test('looking at the promise does not ask for it', async () => {
  expect(await currentPersistence({ ...answering(false), persisted: async () => true })).toBe('persisted')
})
