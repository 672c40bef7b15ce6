import { expect, test } from 'vitest'
import { currentSpace } from './space.ts'

const saying = (estimate: StorageEstimate) => ({ estimate: async () => estimate })

test('the space is what is used and what is left of what the browser gives', async () => {
  expect(await currentSpace(saying({ usage: 300, quota: 1000 }))).toEqual({ used: 300, available: 700 })
  expect(await currentSpace(saying({ usage: 1200, quota: 1000 }))).toEqual({ used: 1200, available: 0 })
})

test.each([
  ['knows no estimate', undefined],
  ['gives no figures', saying({})],
  ['gives half of them', saying({ usage: 300 })],
  ['refuses to say', { estimate: () => Promise.reject(new TypeError('not here')) }],
])('a browser that %s is not made to say something', async (_case, storage) => {
  expect(await currentSpace(storage)).toBeNull()
})
