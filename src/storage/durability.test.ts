import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, onTestFinished, test, vi } from 'vitest'
import { cursorAt, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { createStore } from './store.ts'

test('[S1] what a person saves is asked to be on the disk, what the server gives again is not', async () => {
  const indexedDB = new IDBFactory()
  // Before the store is opened: it holds on to the method that it finds then.
  const begun = vi.spyOn(await prototypeOf(indexedDB), 'transaction')
  onTestFinished(() => begun.mockRestore())
  const store = await createStore('person', { idb: { indexedDB, IDBKeyRange } })
  onTestFinished(() => store.close())
  const asked = async (work: Promise<unknown>) => {
    begun.mockClear()
    await work
    const writing = begun.mock.calls.filter(([, mode]) => mode === 'readwrite')
    return [...new Set(writing.map(([, , options]) => options?.durability))]
  }
  const page = { after: null, next: cursorAt(1), rows: [logged(1, 1)], settled: [], missing: [], contactedAt: '' }
  expect(await asked(store.deviceId())).toEqual(['strict'])
  expect(await asked(store.saveValues(ORG, [valueEntry(2)]))).toEqual(['strict'])
  expect(await asked(store.discardUnsent(ORG))).toEqual(['strict'])
  expect(await asked(store.applyPage(ORG, page))).toEqual(['relaxed'])
  expect(await asked(store.reoffer(ORG))).toEqual(['relaxed'])
  expect(await asked(store.forgetPulled(ORG))).toEqual(['relaxed'])
})

/** What all databases of the factory are made of. */
function prototypeOf(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open('another')
    opening.onsuccess = () => {
      resolve(Object.getPrototypeOf(opening.result))
      opening.result.close()
    }
    opening.onerror = () => reject(opening.error)
  })
}
