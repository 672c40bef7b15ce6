import { HELD, IN_LOG, type LocalCell, type LocalRow, REFUSED, readCells, UNSENT } from './cell-state.ts'
import { isStandIn } from './stand-ins.ts'

/**
 * What a device holds of one organisation, by where it is.
 *
 * Shape  `waiting` oldest first; `held` and `refused` without what a newer entry replaced, newest first; `forOthers`
 *        counts what the server holds until its own author's device sends it; `safe` are values and submissions of the
 *        log, newest place first, those that something newer stands for among them: `replaced` has their ids
 */
export interface Ledger<R extends LocalRow = LocalRow> {
  readonly waiting: readonly R[]
  readonly held: readonly R[]
  readonly refused: readonly R[]
  readonly conflicts: readonly LocalCell[]
  readonly forOthers: number
  readonly safe: readonly R[]
  readonly replaced: ReadonlySet<string>
}

/** How much of an organisation a person should look at, and how much waits. */
export interface LedgerCounts {
  readonly waiting: number
  readonly held: number
  readonly refused: number
  readonly conflicts: number
}

/**
 * Sorts the rows of one organisation by where they are.
 *
 * Source  SPEC U1-U4: what was refused or held asks for a look until a newer entry names it, or until the period is
 *         submitted again; S9: what is held in somebody else's name asks nothing of this person
 */
export function readLedger<R extends LocalRow>(rows: readonly R[]): Ledger<R> {
  const replaced = replacedIds(rows)
  const stuck = rows.filter(({ st, entry }) => (st === HELD || st === REFUSED) && !replaced.has(entry.id))
  const own = stuck
    .filter((row) => !isStandIn(row))
    .toSorted(byMaking)
    .reverse()
  return {
    waiting: rows.filter(({ st }) => st === UNSENT).toSorted(byMaking),
    held: own.filter(({ st }) => st === HELD),
    refused: own.filter(({ st }) => st === REFUSED),
    conflicts: [...readCells(rows).values()].filter(({ state }) => state === 'conflict'),
    forOthers: rows.filter((row) => row.st === HELD && isStandIn(row)).length,
    safe: rows.filter(isSafe).toSorted((a, b) => (b.seq ?? 0) - (a.seq ?? 0)),
    replaced,
  }
}

/** How many stand at each place of the ledger that asks for anything. */
export function ledgerCounts({ waiting, held, refused, conflicts }: Ledger): LedgerCounts {
  return {
    waiting: waiting.length,
    held: held.length,
    refused: refused.length,
    conflicts: conflicts.length,
  }
}

/** How many things ask for a look: what is held, refused or in conflict. */
export function toLookAt({ held, refused, conflicts }: LedgerCounts): number {
  return held + refused + conflicts
}

/** Ids of what something newer stands for: values that a value names, submissions followed by one of their period. */
function replacedIds(rows: readonly LocalRow[]): ReadonlySet<string> {
  const replaced = new Set<string>()
  const lastOf = new Map<string, LocalRow>()
  for (const row of rows) {
    const { entry } = row
    if (entry.kind === 'value') for (const parent of entry.parents) replaced.add(parent)
    if (entry.kind !== 'submission') continue
    const last = lastOf.get(entry.period)
    const [older, newer] = last === undefined || last.entry.id < entry.id ? [last, row] : [row, last]
    if (older !== undefined) replaced.add(older.entry.id)
    lastOf.set(entry.period, newer)
  }
  return replaced
}

const isSafe = ({ st, entry }: LocalRow) => st === IN_LOG && (entry.kind === 'value' || entry.kind === 'submission')

/** The order of making that ids claim. */
const byMaking = (a: LocalRow, b: LocalRow) => (a.entry.id < b.entry.id ? -1 : 1)
