import { cellKey, type Entry, type LogEntry } from '../domain/entry.ts'
import { blanked, hasNotes, withoutNotes } from '../domain/redaction.ts'
import { isStandIn } from '../domain/stand-ins.ts'
import type { SettledEntry } from './ports.ts'

/** Only on this device: the outbox is exactly these rows, there is no second queue. */
export const UNSENT = 0
/** Came back in the organisation's log. An acknowledgement alone never makes a row this. */
export const IN_LOG = 1
/** Durable on the server, waiting for a manager. */
export const HELD = 2
/** Refused by a rule or parked by a request that could not be read; stays with the person. */
export const REFUSED = 3

/** What a manager decided on an entry that was held. */
export const DECLINED = 'refused:declined'

type EntryStanding = typeof UNSENT | typeof IN_LOG | typeof HELD | typeof REFUSED

/**
 * One entry as this device holds it.
 *
 * Shape   `key` is the cell's for a value, null otherwise; `seq`, `author`, `receivedAt` and `hash` are the server's,
 *         null until the entry came back in the log, and so is `device`; `code` says why it is held, refused or
 *         parked, `reason` a manager's words for declining it; `former` is the place in a log that was restored since;
 *         `redacted` where it was blanked
 * Source  SPEC S1: the entry itself is kept as it crosses the wire, with its `v`
 */
export interface EntryRow {
  readonly id: string
  readonly org: string
  readonly key: string | null
  readonly kind: Entry['kind']
  readonly st: EntryStanding
  readonly seq: number | null
  readonly author: string | null
  readonly device: string | null
  readonly receivedAt: string | null
  readonly hash: string | null
  readonly code: string | null
  readonly entry: Entry
  readonly former?: number
  readonly redacted?: true
  readonly reason?: string
}

/** An entry to be offered, with its author where the log once named one. */
export type Offered = Pick<EntryRow, 'entry' | 'author'>

const keyOf = (entry: Entry): string | null => (entry.kind === 'value' ? cellKey(entry.cell) : null)

/** The row of an entry that nobody but this device knows. */
export function unsentRow(org: string, entry: Entry): EntryRow {
  const unknown = { seq: null, author: null, device: null, receivedAt: null, hash: null, code: null }
  return { id: entry.id, org, key: keyOf(entry), kind: entry.kind, st: UNSENT, ...unknown, entry }
}

/** The row of an entry that came back in the log. */
export function loggedRow(org: string, logged: LogEntry): EntryRow {
  const { entry, seq, author, device, receivedAt, hash, redacted } = logged
  return {
    ...{ id: entry.id, org, key: keyOf(entry), kind: entry.kind, st: IN_LOG },
    ...{ seq, author, device, receivedAt, hash, code: null, entry },
    ...(redacted ? { redacted } : {}),
  }
}

/**
 * The row without what a redaction forbids to keep; its place, parents and hash stay.
 *
 * What the server does not have yet is left: sent otherwise than it was written, it would be another entry under the
 * same id, where it was sent before and the answer was lost. It comes back blank. Source: SPEC E5, S4.
 */
export function redactedRow(row: EntryRow): EntryRow {
  const open = (row.st === IN_LOG || row.st === HELD) && blanksKind(row.kind)
  return open && !row.redacted ? { ...row, entry: blanked(row.entry), redacted: true } : row
}

/**
 * The id that the row forbids to read, null for any but a redaction that is in the log, or was before it was restored.
 *
 * One that is unsent may still be refused, and what it names may have to be offered again as it was written.
 */
export function targetOf({ entry, st, former }: EntryRow): string | null {
  const holds = st === IN_LOG || (st !== REFUSED && former !== undefined)
  return entry.kind === 'redaction' && holds ? entry.target : null
}

/**
 * The row without its author's words, where the redaction names that person and comes after it; null where it leaves the
 * row as it is.
 *
 * What waits beside the log has no place in it: of that the redaction speaks whenever it comes. Source: SPEC E6
 */
export function notelessRow(row: EntryRow, redaction: EntryRow): EntryRow | null {
  const named = row.author !== null && row.author === targetOf(redaction)
  const before = row.st === HELD || (row.st === IN_LOG && (row.seq ?? 0) < (redaction.seq ?? 0))
  return named && before && hasNotes(row.entry) ? { ...row, entry: withoutNotes(row.entry) } : null
}

/**
 * The row as an answer settles it, null where it does not.
 *
 * Only what is unsent is settled, but for what a manager declined, which was held: an entry that came back in the log
 * meanwhile stays there.
 */
export function settledRow(row: EntryRow | undefined, { st, code, reason }: SettledEntry): EntryRow | null {
  const open = row?.st === UNSENT || (row?.st === HELD && code === DECLINED)
  return open ? { ...row, st, code, ...(reason === undefined ? {} : { reason }) } : null
}

/** The row of an entry that the server was believed to hold and does not know, null where it is not that any more. */
export function missingRow(row: EntryRow | undefined): EntryRow | null {
  return row?.st === HELD ? { ...row, st: UNSENT, code: null } : null
}

/** Whether the row came with the log, or from it: nothing that this device alone could know. Source: SPEC S12. */
export function wasPulled(row: EntryRow): boolean {
  return row.st === IN_LOG || (row.st === HELD && isStandIn(row))
}

/**
 * The row as it is offered again, to a server that lost its place in the log; null where it is dropped, because it is
 * not what its author wrote any more and can only come back with the log.
 *
 * A known author stays on the row: it was not necessarily this person. So does the place that is lost, as the former
 * one. What is unsent or refused stays as it is.
 * Source: SPEC S9.
 */
export function reofferedRow(row: EntryRow): EntryRow | null {
  if (row.st === UNSENT || row.st === REFUSED) return row
  if (row.redacted && blanksKind(row.kind)) return null
  const { former: _older, ...rest } = row
  const former = row.seq === null ? {} : { former: row.seq }
  return { ...rest, st: UNSENT, seq: null, device: null, receivedAt: null, hash: null, code: null, ...former }
}

/** Submissions and redactions keep what they say: their blanked form is what was written. */
const blanksKind = (kind: EntryRow['kind']) => kind === 'value' || kind === 'decision'

/** The row of the log's page, with what this device alone knows of the entry. */
export function cameBack(row: EntryRow, known: EntryRow | undefined): EntryRow {
  const offered = known?.st === UNSENT || known?.st === HELD
  return offered && known.former !== undefined ? { ...row, former: known.former } : row
}
