import type { EntryRow } from '../sync/row.ts'
import { type Changed, onChangedEntries } from './changed-entries.ts'
import type { Database } from './database.ts'
import { rowsOf } from './entry-table.ts'
import { asStorageProblem } from './storage-problem.ts'
import type { Watched } from './watched.ts'

type Rows = readonly EntryRow[]
type Observer = Parameters<Watched<Rows>['subscribe']>[0]

/**
 * Watches the rows of organisations; whoever watches the same one shares one reading.
 *
 * The first reading is of everything, each further one of the rows that were changed since: a save of 40 values costs
 * 40 rows, not the whole log.
 */
export function rowsWatcher(db: Database): (org: string) => Watched<Rows> {
  const readings = new Map<string, Reading>()
  return (org) => ({
    subscribe(observer) {
      const reading = readings.get(org) ?? startReading(db, org)
      readings.set(org, reading)
      reading.join(observer)
      return {
        unsubscribe() {
          if (reading.leave(observer) === 0 && readings.get(org) === reading) readings.delete(org)
        },
      }
    },
  })
}

interface Reading {
  join(observer: Observer): void
  /** Answers how many are left; the last one to leave ends the reading. */
  leave(observer: Observer): number
}

function startReading(db: Database, org: string): Reading {
  const observers = new Set<Observer>()
  let rows: Rows | null = null
  let pending: Changed = 'any'
  let busy = false

  async function readOn(): Promise<void> {
    if (busy) return
    busy = true
    while (observers.size > 0 && (pending === 'any' || pending.size > 0)) {
      const changed = pending
      pending = new Set()
      try {
        const found = await reread(db, org, rows, changed)
        if (found !== rows) tell(found)
      } catch (error) {
        // Nothing is known of what should have been read: the next change reads everything.
        pending = 'any'
        fail(error)
        break
      }
    }
    busy = false
  }

  function tell(found: Rows): void {
    rows = found
    for (const { next } of observers) next(found)
  }

  function fail(error: unknown): void {
    const problem = asStorageProblem(error)
    // A database that is being left is no failure of those who still look at it.
    if (problem.code !== 'closed') for (const observer of observers) observer.error?.(problem)
  }

  const stop = onChangedEntries(db.name, (changed) => {
    pending = pending === 'any' || changed === 'any' ? 'any' : new Set([...pending, ...changed])
    void readOn()
  })

  return {
    join(observer) {
      observers.add(observer)
      if (rows === null) void readOn()
      // Never before `subscribe` has answered.
      else queueMicrotask(() => observers.has(observer) && rows !== null && observer.next(rows))
    },
    leave(observer) {
      observers.delete(observer)
      if (observers.size === 0) stop()
      return observers.size
    },
  }
}

/** The rows after a change, the very same array where none of them was the organisation's. */
async function reread(db: Database, org: string, rows: Rows | null, changed: Changed): Promise<Rows> {
  if (rows === null || changed === 'any') return rowsOf(db.entry, org)
  const found = await db.entry.bulkGet([...changed])
  const fresh = found.filter((row) => row?.org === org) as EntryRow[]
  const kept = rows.filter(({ id }) => !changed.has(id))
  return fresh.length === 0 && kept.length === rows.length ? rows : merged(kept, fresh.sort(byPlace))
}

/** As the database gives them: by standing, kind and id. */
const byPlace = (a: EntryRow, b: EntryRow) => a.st - b.st || compare(a.kind, b.kind) || compare(a.id, b.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function merged(kept: Rows, fresh: Rows): Rows {
  const all: EntryRow[] = []
  let next = 0
  for (const row of kept) {
    for (let other = fresh[next]; other !== undefined && byPlace(other, row) < 0; other = fresh[++next]) all.push(other)
    all.push(row)
  }
  return [...all, ...fresh.slice(next)]
}
