import type { Entry } from '../../domain/entry.ts'
import type { Cursor } from '../../domain/wire/sync.ts'
import type { PageWrite, SyncStore, WriteResult } from '../ports.ts'
import type { Collected } from '../protocol.ts'
import {
  cameBack,
  type EntryRow,
  HELD,
  missingRow,
  notelessRow,
  redactedRow,
  reofferedRow,
  settledRow,
  targetOf,
  UNSENT,
  unsentRow,
  wasPulled,
} from '../row.ts'

/** A store in memory that passes the same contract as the device's database, at once, for tests and simulation. */
export interface MemoryStore {
  save(org: string, entry: Entry): void
  all(): EntryRow[]
  look(org: string, max: number): Collected
  write(org: string, page: PageWrite): WriteResult
  reoffer(org: string): void
  forgetPulled(org: string): void
  renewDevice(taken: string): void
}

/** Shape: `mint` answers another device id at each call. */
export function memoryStore(first: string, mint: () => string = idsAfter(first)): MemoryStore {
  let device = first
  const rows = new Map<string, EntryRow>()
  const cursors = new Map<string, Cursor>()
  const place = (cursor: Cursor | null | undefined) => (cursor ? `${cursor.seq}/${cursor.mark}` : '')
  const of = (org: string) => [...rows.values()].filter((row) => row.org === org)
  const put = (row: EntryRow | null) => void (row && rows.set(row.id, row))
  const redact = (org: string) => {
    const targets = new Set(of(org).map(targetOf))
    for (const row of of(org)) if (targets.has(row.id)) put(redactedRow(row))
  }
  return {
    save: (org, entry) => put(unsentRow(org, entry)),
    all: () => [...rows.values()],
    look(org, max) {
      const unsent = of(org).filter((row) => row.st === UNSENT)
      const ordered = unsent.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, max)
      return {
        device,
        cursor: cursors.get(org) ?? null,
        outbox: ordered.map(({ entry, author }) => ({ entry, author })),
        held: of(org).flatMap(({ id, st }) => (st === HELD ? [id] : [])),
      }
    },
    write(org, page) {
      if (place(cursors.get(org)) !== place(page.after)) return 'stale'
      for (const each of page.settled) put(settledRow(rows.get(each.id), each))
      for (const id of page.missing) put(missingRow(rows.get(id)))
      for (const row of page.rows) put(cameBack(row, rows.get(row.id)))
      redact(org)
      for (const redaction of page.rows) for (const row of of(org)) put(notelessRow(row, redaction))
      cursors.set(org, page.next)
      return 'written'
    },
    reoffer(org) {
      for (const row of of(org)) {
        rows.delete(row.id)
        put(reofferedRow(row))
      }
      cursors.delete(org)
    },
    forgetPulled(org) {
      for (const row of of(org)) if (wasPulled(row)) rows.delete(row.id)
      cursors.delete(org)
    },
    renewDevice(taken) {
      if (device === taken) device = mint()
    },
  }
}

function idsAfter(device: string): () => string {
  let minted = 0
  return () => `${(++minted).toString(16).padStart(8, '0')}${device.slice(8)}`
}

const KINDS = ['value', 'submission', 'decision', 'redaction'] as const
const rank = (row: EntryRow) => `${KINDS.indexOf(row.kind)}/${row.id}`

/** The store in memory as the port that a running engine uses. */
export function asSyncStore(store: MemoryStore): SyncStore {
  return {
    deviceId: async () => store.look('', 0).device,
    renewDevice: async (taken) => store.renewDevice(taken),
    cursor: async (org) => store.look(org, 0).cursor,
    outbox: async (org, max) => [...store.look(org, max).outbox],
    applyPage: async (org, page) => store.write(org, page),
    reoffer: async (org) => store.reoffer(org),
    held: async (org) => [...store.look(org, 0).held],
    forgetPulled: async (org) => store.forgetPulled(org),
  }
}
