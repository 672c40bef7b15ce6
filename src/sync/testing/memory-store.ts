import type { Entry } from '../../domain/entry.ts'
import type { Cursor } from '../../domain/wire/sync.ts'
import type { PageWrite, SyncStore, WriteResult } from '../ports.ts'
import type { Collected } from '../protocol.ts'
import { cameBack, type EntryRow, reofferedRow, UNSENT, unsentRow } from '../row.ts'

/** A store in memory that passes the same contract as the device's database, at once, for tests and simulation. */
export interface MemoryStore {
  save(org: string, entry: Entry): void
  all(): EntryRow[]
  look(org: string, max: number): Collected
  write(org: string, page: PageWrite): WriteResult
  forget(org: string): void
}

export function memoryStore(device: string): MemoryStore {
  const rows = new Map<string, EntryRow>()
  const cursors = new Map<string, Cursor>()
  const place = (cursor: Cursor | null | undefined) => (cursor ? `${cursor.seq}/${cursor.mark}` : '')
  return {
    save: (org, entry) => void rows.set(entry.id, unsentRow(org, entry)),
    all: () => [...rows.values()],
    look(org, max) {
      const unsent = [...rows.values()].filter((row) => row.org === org && row.st === UNSENT)
      const ordered = unsent.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, max)
      return {
        device,
        cursor: cursors.get(org) ?? null,
        outbox: ordered.map(({ entry, author }) => ({ entry, author })),
      }
    },
    write(org, page) {
      if (place(cursors.get(org)) !== place(page.after)) return 'stale'
      for (const { id, st, code } of page.settled) {
        const row = rows.get(id)
        if (row?.st === UNSENT) rows.set(id, { ...row, st, code })
      }
      for (const row of page.rows) rows.set(row.id, cameBack(row, rows.get(row.id)))
      cursors.set(org, page.next)
      return 'written'
    },
    forget(org) {
      for (const row of rows.values()) if (row.org === org) rows.set(row.id, reofferedRow(row))
      cursors.delete(org)
    },
  }
}

const KINDS = ['value', 'submission', 'decision', 'redaction'] as const
const rank = (row: EntryRow) => `${KINDS.indexOf(row.kind)}/${row.id}`

/** The store in memory as the port that a running engine uses. */
export function asSyncStore(store: MemoryStore): SyncStore {
  return {
    deviceId: async () => store.look('', 0).device,
    cursor: async (org) => store.look(org, 0).cursor,
    outbox: async (org, max) => [...store.look(org, max).outbox],
    applyPage: async (org, page) => store.write(org, page),
    reoffer: async (org) => store.forget(org),
  }
}
