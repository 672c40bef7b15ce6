import { asPerson } from '../database/as-role.ts'
import type { Database, Tx } from '../database/tables.ts'
import type { LogBook, LogBooks, Opening, Rules } from '../log/log-book.ts'
import type { CatalogueReader } from './catalogue.ts'
import { knownIds } from './known-ids.ts'
import {
  claimDevice,
  findMark,
  insertEntries,
  insertHeld,
  lockHead,
  lookUp,
  moveHead,
  readHead,
  readPage,
  redact,
  replaceStandIns,
} from './log.ts'
import { listAssignments, listExtensions, readStanding } from './roles.ts'

/** The organisations' logs in PostgreSQL, behind the walls that it keeps for each person. */
export function sqlLogBooks(db: Database, catalogue: CatalogueReader): LogBooks {
  return {
    open: (opening, work) =>
      asPerson(db, { person: opening.person, today: opening.today }, (trx) => work(bookOf(trx, opening, catalogue))),
  }
}

function bookOf(trx: Tx, { person, org }: Opening, catalogue: CatalogueReader): LogBook {
  return {
    standing: () => readStanding(trx, person, org),
    claimDevice: (device, at) => claimDevice(trx, device, person, at),
    lockHead: () => lockHead(trx, org),
    readHead: () => readHead(trx, org),
    markAt: (seq) => findMark(trx, org, seq),
    lookUp: (ids) => lookUp(trx, org, ids),
    known: (ids) => knownIds(trx, org, ids),
    rules: () => rulesOf(trx, catalogue, org),
    append: async (entries, at) => {
      const last = entries.at(-1)
      if (last === undefined) return
      await insertEntries(trx, org, entries)
      await moveHead(trx, org, { head: last.seq, mark: last.mark }, at)
    },
    hold: (entries) => insertHeld(trx, org, entries),
    replaceStandIns: (ids) => replaceStandIns(trx, org, ids),
    redact: (ids) => redact(trx, org, ids),
    page: (range) => readPage(trx, org, range),
  }
}

async function rulesOf(trx: Tx, catalogue: CatalogueReader, org: string): Promise<Rules> {
  const assignments = await listAssignments(trx, [org])
  const extensions = await listExtensions(trx, [org])
  return {
    catalogue: await catalogue.read(trx),
    assignments: assignments.map((row) => ({
      indicator: row.indicator,
      fromYear: row.from_year,
      toYear: row.to_year,
    })),
    extensions: extensions.map(({ period, until }) => ({ period, until })),
  }
}
