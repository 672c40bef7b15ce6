import { clarificationsOf } from './clarification.ts'
import { type Cell, cellKey, type Entry, type ValueEntry } from './entry.ts'
import { inConflict } from './heads.ts'
import { headRows, type LogRow, readLog } from './log.ts'
import { formerStandings, isStandIn, type Standing, standingOf } from './stand-ins.ts'
import type { Value } from './value.ts'

/** What the interface says of one cell, in the order in which the first that holds is said. Source: SPEC U1. */
export const CELL_STATES = [
  'conflict',
  'refused',
  'held',
  'returned',
  'approved',
  'submitted',
  'safe',
  'on_device',
  'empty',
] as const
export type CellState = (typeof CELL_STATES)[number]

/** Where a row of the device is: unsent, in the log, held by the server, refused by it. */
export type SendState = 0 | 1 | 2 | 3
export const UNSENT = 0
export const IN_LOG = 1
export const HELD = 2
export const REFUSED = 3

/** An entry as a device holds it; `seq`, `author`, `device` and `receivedAt` come with the log, `code` with a refusal. */
export interface LocalRow<E extends Entry = Entry> {
  readonly entry: E
  readonly st: SendState
  readonly seq: number | null
  readonly author: string | null
  /** Absent where it is not known; null until the entry comes back in the log. */
  readonly device?: string | null
  readonly receivedAt: string | null
  readonly code: string | null
  /** Its place in a log that was restored since; absent where the log never lost it. */
  readonly former?: number
  /** Blanked since: what it said is gone. */
  readonly redacted?: true
  /** A manager's words for declining it. */
  readonly reason?: string
}
type LocalValueRow = LocalRow<ValueEntry>

/** One cell as a device knows it. */
export interface LocalCell {
  readonly key: string
  readonly cell: Cell
  readonly state: CellState
  /** What a new value must name as parents, newest first: the heads, and what was refused or held and not replaced. */
  readonly heads: readonly LocalValueRow[]
  /** What was refused or held, else the newest head's value; null when it was withdrawn. */
  readonly value: Value | null
  readonly note: string | null
  /** Who wrote value and note; null for who writes on this device, until they come back in the log. */
  readonly author: string | null
  /** Every value written here, newest first. */
  readonly history: readonly LocalValueRow[]
  readonly approved: Value | null
  /** Why a value here was sent back, also once a new one was written, until it is submitted or decided on again. */
  readonly returnedReason: string | null
  /** Why the server refused or held `value`. */
  readonly code: string | null
  /** Where the submission of the head is that nobody decided on yet. */
  readonly submission: 'sent' | 'on_device' | null
}

const UNDECIDED: Standing = { approved: null, returned: null, submitted: false }

/**
 * The cells of an organisation from all that a device holds of it.
 *
 * Shape   rows in any order; what is unsent stands after all that is in the log
 * Source  SPEC U1-U4: a refused or held value stays on the cell until a newer one names it as parent; S9: what another
 *         person wrote and is held for them stands as it did
 */
export function readCells(rows: readonly LocalRow[]): Map<string, LocalCell> {
  const ordered = rows.toSorted(byPlace)
  const log = ordered.filter((row) => row.st === IN_LOG).map(asLogRow)
  const logged = readLog(log)
  const askedOf = clarificationsOf(log)
  const unsentSubmissions = new Set(
    ordered.flatMap(({ st, entry }) => (st === UNSENT && entry.kind === 'submission' ? entry.heads : [])),
  )
  const former = formerStandings(ordered)
  const groups = Map.groupBy(ordered.filter(isValue), ({ entry }) => cellKey(entry.cell))
  const cells = new Map<string, LocalCell>()
  for (const [key, history] of groups) {
    const now = logged.cells.get(key)
    const standing = standingOf(now ?? UNDECIDED, former.get(key))
    const asked = standing.returned?.reason ?? (now === undefined ? null : askedOf(now))
    const cell = readCell(key, history, { ...standing, asked }, unsentSubmissions)
    if (cell) cells.set(key, cell)
  }
  return cells
}

function readCell(
  key: string,
  rows: readonly LocalValueRow[],
  logged: Standing & { readonly asked: string | null },
  unsentSubmissions: ReadonlySet<string>,
): LocalCell | null {
  const live = headRows(rows.filter((row) => !isStuck(row)))
  const stuck = headRows(rows).filter(isStuck)
  const heads = [...stuck, ...live].sort(byPlace).reverse()
  const state = stateOf(live, stuck, logged)
  const newest = state === 'conflict' ? live[0] : (stuck[0] ?? live[0])
  if (!newest) return null
  const { cell, value, note = null } = newest.entry
  const pending = live.some(({ entry }) => unsentSubmissions.has(entry.id))
  const sent = logged.submitted && live.every(({ st }) => st !== UNSENT)
  return {
    key,
    cell,
    state,
    heads,
    value: 'withdrawn' in value ? null : value,
    note,
    author: newest.author,
    history: rows.toReversed(),
    approved: logged.approved?.value ?? null,
    returnedReason: pending && state !== 'returned' ? null : logged.asked,
    code: isStuck(newest) ? newest.code : null,
    submission: pending ? 'on_device' : sent ? 'sent' : null,
  }
}

/** The first state that holds. What the log says of a cell is said only while nothing newer waits to be sent. */
function stateOf(live: readonly LocalValueRow[], stuck: readonly LocalValueRow[], logged: Standing): CellState {
  if (inConflict(live.map(({ entry }) => entry))) return 'conflict'
  if (stuck.some(({ st }) => st === REFUSED)) return 'refused'
  if (stuck.length > 0) return 'held'
  if (live.some(({ st }) => st === UNSENT)) return 'on_device'
  if (logged.returned) return 'returned'
  if (live.some(({ entry }) => entry.id === logged.approved?.entryId)) return 'approved'
  if (logged.submitted) return 'submitted'
  return live.every(({ entry }) => 'withdrawn' in entry.value) ? 'empty' : 'safe'
}

/** Refused, or held for this device's own person. */
function isStuck(row: LocalRow): boolean {
  return row.st === REFUSED || (row.st === HELD && !isStandIn(row))
}

function isValue(row: LocalRow): row is LocalValueRow {
  return row.entry.kind === 'value'
}

function asLogRow({ entry, seq, receivedAt }: LocalRow): LogRow {
  return { entry, seq: seq ?? 0, receivedAt: receivedAt ?? entry.at }
}

/** The log's order; what is in no log comes after it, in the order of making that its ids claim. */
function byPlace(a: LocalRow, b: LocalRow): number {
  const places = (a.seq ?? Number.POSITIVE_INFINITY) - (b.seq ?? Number.POSITIVE_INFINITY)
  return Number.isNaN(places) || places === 0 ? (a.entry.id < b.entry.id ? -1 : 1) : places
}
