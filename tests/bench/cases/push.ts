import { CompiledQuery } from 'kysely'
import { uuid7 } from '../../../server/start/uuid7.ts'
import type { Entry } from '../../../src/domain/entry.ts'
import { MAX_PUSH } from '../../../src/domain/wire/sync.ts'
import { insertOf, makeBareTable, placed } from '../bare-table.ts'
import { type Contributor, contributor } from '../contributor.ts'
import { inTurns } from '../in-turns.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { openCells, openOrganisations } from '../open-organisations.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

const ORGANISATIONS = 20
const AT_ONCE = 8

const people = Array.from({ length: ORGANISATIONS }, () => ({ org: uuid7(), person: uuid7(), device: uuid7() }))

interface Side {
  readonly who: (typeof people)[number]
  readonly hand: Contributor
  push: Entry[]
  insert: CompiledQuery
}

const NOTHING = CompiledQuery.raw('SELECT 1')

/** Pushes of 500 entries to so many organisations against the same rows into the bare table. */
function against({ db }: Installation, sides: readonly Side[], name: string, repetitions: number): Promise<Row> {
  const push = {
    name,
    prepare: async () => {
      for (const side of sides) side.push = side.hand.values(MAX_PUSH)
    },
    run: () => inTurns(sides, AT_ONCE, (side) => side.hand.push(side.push)),
    pieces: sides.length,
  }
  const insert = {
    name: 'the same rows, hashed beforehand, in one INSERT into a table without keys',
    prepare: async () => {
      for (const side of sides) side.insert = insertOf(side.who.org, await placed(side.push, side.who))
    },
    run: () => inTurns(sides, AT_ONCE, async (side) => void (await db.executeQuery(side.insert))),
    pieces: sides.length,
  }
  return measure(push, insert, { repetitions })
}

async function run(): Promise<Row[]> {
  const installation = await openInstallation((catalogue) => openOrganisations(catalogue, people))
  try {
    await makeBareTable(installation)
    const cells = openCells(installation.catalogue)
    const sides = people.map(
      (who): Side => ({ who, hand: contributor(installation, { ...who, cells }), push: [], insert: NOTHING }),
    )
    const one = await against(installation, sides.slice(0, 1), 'push of 500 entries to one organisation', 15)
    const many = await against(installation, sides, 'the same to 20 organisations, 8 at a time; per push', 7)
    return [one, many]
  } finally {
    await installation.close()
  }
}

/** What the log costs beside writing its rows: validation, verdicts, hashes, walls, keys, the page that comes back. */
export const push: BenchCase = { name: 'push', title: 'Push', run }
