import type { ValueEntry } from '../../domain/entry.ts'
import type { Cursor, SyncResponse } from '../../domain/wire/sync.ts'
import { type EntryRow, loggedRow, type Offered } from '../row.ts'

// Shapes for tests: ids and marks are told apart by one number.

export const ORG = '00000000-0000-4000-8000-0000000000aa'
export const USER = '00000000-0000-4000-8000-0000000000bb'
export const COLLEAGUE = '00000000-0000-4000-8000-0000000000ee'
export const DEVICE = '00000000-0000-4000-8000-0000000000cc'

export const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
const markOf = (n: number) => n.toString(16).padStart(64, '0')
export const cursorAt = (seq: number): Cursor => ({ seq, mark: markOf(seq) })

export function valueEntry(n: number, given: Partial<ValueEntry> = {}): ValueEntry {
  return {
    ...{ id: idOf(n), v: 1, kind: 'value', at: '2026-07-20T10:00:00+02:00', save: idOf(n) },
    cell: { indicator: 'INC-1.1', definition: 1, period: '2026-S1', disaggregation: '' },
    ...{ parents: [], value: { number: String(n) } },
    ...given,
  }
}

/** The value as an outbox has it: of nobody yet, or offered again with the author that the log named. */
export const offered = (n: number, author: string | null = null, given: Partial<ValueEntry> = {}): Offered => ({
  entry: valueEntry(n, given),
  author,
})

const placed = (seq: number) => ({
  seq,
  author: USER,
  device: DEVICE,
  receivedAt: '2026-07-20T08:00:00Z',
  hash: markOf(seq),
})

export const logged = (n: number, seq: number): EntryRow => loggedRow(ORG, { ...placed(seq), entry: valueEntry(n) })

export const pageEntry = (n: number, seq: number, body: 'body' | 'stub' = 'body') => ({
  ...placed(seq),
  id: idOf(n),
  ...(body === 'body' ? { entry: valueEntry(n) } : {}),
})

export function response(given: Partial<SyncResponse> = {}): SyncResponse {
  const log = given.log ?? []
  const head = log.at(-1)?.seq ?? 0
  const server = { time: '2026-07-20T08:00:00Z', minSchema: 1 }
  return { results: [], log, held: [], next: cursorAt(head), head, more: false, server, ...given }
}
