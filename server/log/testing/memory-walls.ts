import { NOT_AUTHOR } from '../../../src/domain/stand-ins.ts'
import type { HeldEntry, Opening, PlacedEntry, Standing } from '../log-book.ts'
import type { HeldRow, Rows } from './memory-rows.ts'

/** What the policies of the SQL tables let one person see and write in one organisation, now. */
export interface Walls {
  readonly standing: Standing
  /** Members and managers. */
  readonly reads: boolean
  seesHeld(row: HeldRow): boolean
  /** Throws where the database would. */
  checkAppend(entry: PlacedEntry, waiting: readonly HeldRow[]): void
  checkHold(entry: HeldEntry): void
}

export function wallsOf(rows: Rows, { person, org, today }: Opening): Walls {
  const ofThem = rows.memberships.filter((row) => row.person === person && row.organisation === org)
  const begun = ofThem.filter(({ from }) => from <= today)
  const [current] = begun
    .filter(({ until }) => until === null || until >= today)
    .sort((a, b) => (a.from < b.from ? 1 : -1))
  const manager = rows.managers.has(person)
  const standing = { member: current?.role ?? null, wasMember: begun.length > 0, manager }
  const reads = manager || standing.member !== null
  return {
    standing,
    reads,
    seesHeld: ({ offeredBy, author, why }) =>
      manager || offeredBy === person || author === person || (why === NOT_AUTHOR && standing.member !== null),
    checkAppend({ author, hash }, waiting) {
      if (author === person && reads) return
      const waits = waiting.some((row) => row.author === author && row.hash === hash && row.decided === null)
      if (!(manager && waits)) throw new Error('new row violates row-level security policy for table "entry"')
    },
    checkHold({ author, offeredBy, why }) {
      const own = offeredBy === person && (author === person || why === NOT_AUTHOR)
      if (!own || !(manager || standing.wasMember))
        throw new Error('new row violates row-level security policy for table "held"')
    },
  }
}
