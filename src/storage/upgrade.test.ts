import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, onTestFinished, test } from 'vitest'
import { unsentRow } from '../sync/row.ts'
import { cursorAt, DEVICE, idOf, logged, ORG, valueEntry } from '../sync/testing/fixtures.ts'
import { createStore } from './store.ts'

// The indexes as the first version of the database had them, not as the code has them now.
const FIRST = {
  entry: 'id, st, [org+st+kind], [org+key]',
  cursor: 'org',
  device: 'place',
  draft: '[org+key], org',
}

test('[S1] what a device saved with the first version is all there, word for word, and it goes on from it', async () => {
  const idb = { indexedDB: new IDBFactory(), IDBKeyRange }
  const { device: _unknownThen, ...first } = logged(1, 1)
  const unsent = unsentRow(ORG, valueEntry(2, { note: 'in valle' }))
  const old = new Dexie('traguardo-person', idb)
  old.version(1).stores(FIRST)
  await old.table('entry').bulkAdd([first, unsent])
  await old.table('cursor').add({ org: ORG, ...cursorAt(1), contactedAt: '2026-07-20T08:00:00Z' })
  await old.table('device').add({ place: 'this', id: DEVICE })
  await old.table('draft').add({ org: ORG, key: 'k', raw: { first: 'circa' }, note: '', at: '2026-07-20T08:00:00Z' })
  old.close()

  const store = await createStore('person', { idb })
  onTestFinished(() => store.close())
  expect(await store.rows(ORG)).toEqual([unsent, first])
  expect(await store.outbox(ORG, 10)).toEqual([{ entry: unsent.entry, author: null }])
  expect([await store.cursor(ORG), await store.deviceId()]).toEqual([cursorAt(1), DEVICE])
  expect(await store.counts()).toEqual({
    ...{ unsent: 1, held: 0, refused: 0, drafts: 1, oldestUnsentAt: unsent.entry.at },
  })
  await store.saveValues(ORG, [valueEntry(3)])
  expect((await store.outbox(ORG, 10)).map(({ entry }) => entry.id)).toEqual([idOf(2), idOf(3)])
})
