/**
 * The limit: plain Dexie and `fetch`, and no more than an application needs that loses nothing on a good day.
 *
 * The product's own rows with the three indexes that the work needs; one transaction per save and per page, durable as
 * Dexie has it or, with `strict`, as the product has it. No log, no graph, no check of what arrives.
 */
import { Dexie, type Table } from 'dexie'
import type { LogEntry } from '../../../../src/domain/entry.ts'
import { MAX_PAGE, MAX_PUSH, type PageEntry } from '../../../../src/domain/wire/sync.ts'
import { type EntryRow, IN_LOG, loggedRow, UNSENT, unsentRow } from '../../../../src/sync/row.ts'
import { type Device, post } from '../device.ts'

interface Place {
  readonly name: 'here'
  readonly seq: number
}

type Tables = Dexie & { readonly entry: Table<EntryRow, string>; readonly place: Table<Place, string> }

export async function openLimit(org: string, durability: 'relaxed' | 'strict'): Promise<Device> {
  const db = new Dexie('limit', { chromeTransactionDurability: durability }) as Tables
  db.version(1).stores({ entry: 'id, st, [org+key]', place: 'name' })
  await db.open()
  const unsent = () => db.entry.where('st').equals(UNSENT)
  return {
    save: (entries) => db.entry.bulkAdd(entries.map((entry) => unsentRow(org, entry))),
    async push() {
      for (;;) {
        const rows = await unsent().limit(MAX_PUSH).toArray()
        if (rows.length === 0) return
        const { placed } = await post<{ placed: PageEntry[] }>(
          '/api/push',
          rows.map(({ entry }) => entry),
        )
        const entries = new Map(rows.map(({ id, entry }) => [id, entry]))
        await db.transaction('rw', db.entry, () =>
          db.entry.bulkPut(
            placed.flatMap((one) => {
              const entry = entries.get(one.id)
              return entry === undefined ? [] : [loggedRow(org, { ...one, entry })]
            }),
          ),
        )
      }
    },
    async pull() {
      for (let more = true; more; ) {
        const after = (await db.place.get('here'))?.seq ?? 0
        const page = await post<{ log: LogEntry[]; more: boolean }>('/api/pull', { after, limit: MAX_PAGE })
        await db.transaction('rw', db.entry, db.place, async () => {
          await db.entry.bulkPut(page.log.map((one) => loggedRow(org, one)))
          await db.place.put({ name: 'here', seq: after + page.log.length })
        })
        more = page.more
      }
    },
    async count() {
      const observations = await db.entry.where('st').anyOf(UNSENT, IN_LOG).count()
      return { observations, unsent: await unsent().count() }
    },
  }
}
