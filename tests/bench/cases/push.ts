import { CompiledQuery, sql } from 'kysely'
import { chain } from '../../../server/log/append.ts'
import { FIRST_MARK, withHashes } from '../../../server/log/hash-chain.ts'
import type { PlacedEntry } from '../../../server/log/log-book.ts'
import { nodeSha256 } from '../../../server/start/node-sha256.ts'
import { uuid7 } from '../../../server/start/uuid7.ts'
import { begunPeriods } from '../../../src/domain/calendar.ts'
import type { Catalogue } from '../../../src/domain/catalogue.ts'
import type { Entry, ValueEntry } from '../../../src/domain/entry.ts'
import { FREQUENCIES } from '../../../src/domain/period.ts'
import { MAX_PUSH } from '../../../src/domain/wire/sync.ts'
import { askedOf, type Contributor, cellsOf, contributor } from '../contributor.ts'
import { inTurns } from '../in-turns.ts'
import { type Content, type Installation, openInstallation, TODAY } from '../installation.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

const ORGANISATIONS = 20
const AT_ONCE = 8
const FROM_YEAR = 2024

const people = Array.from({ length: ORGANISATIONS }, () => ({ org: uuid7(), person: uuid7(), device: uuid7() }))

/** Organisations that are asked everything and have time for every period, each with one contributor. */
function content(catalogue: Catalogue): Content {
  const periods = FREQUENCIES.flatMap((frequency) => begunPeriods(frequency, FROM_YEAR, TODAY))
  const seat = { legalForm: 'aps', runts: null, municipality: 'Torino', zone: catalogue.zones[0]?.code ?? '' }
  return {
    territory: {
      organisations: people.map(({ org }, n) => ({ id: org, name: `Organisation ${n}`, ...seat })),
      people: people.map(({ org, person }, n) => ({
        ...{ id: person, name: `Person ${n}`, email: `person-${n}@example.org`, planRoles: [] },
        memberships: [{ organisation: org, role: 'contributor', from: '2024-01-01', until: null }],
      })),
      assignments: people.flatMap(({ org }) => askedOf(catalogue, org, FROM_YEAR)),
      extensions: people.flatMap(({ org }) =>
        periods.map((period) => ({ organisation: org, period, until: '2026-12-31' })),
      ),
    },
    logs: [],
  }
}

const COLUMNS = 'org, seq, id, kind, indicator, period, disaggregation, body, author, device, received_at, hash, mark'

/** A table with the columns of the log and nothing else: no key, no index, no wall. */
async function makeBareTable({ owner }: Installation): Promise<void> {
  await sql`CREATE TABLE bare AS SELECT ${sql.raw(COLUMNS)} FROM entry WITH NO DATA`.execute(owner)
  await sql`GRANT INSERT ON bare TO PUBLIC`.execute(owner)
}

/** One statement for the rows, as somebody would write it who already has hashes, marks and places. */
function insertOf(org: string, rows: readonly PlacedEntry[]): CompiledQuery {
  const values = rows.map(({ entry, seq, author, device, receivedAt, hash, mark }) => {
    const { indicator, period, disaggregation } = (entry as ValueEntry).cell
    const about = [entry.kind, indicator, period, disaggregation, JSON.stringify(entry)]
    return [org, seq, entry.id, ...about, author, device, receivedAt, hash, mark]
  })
  const tuples = values.map((row, n) => `(${row.map((_, column) => `$${n * row.length + column + 1}`).join(',')})`)
  return CompiledQuery.raw(`INSERT INTO bare (${COLUMNS}) VALUES ${tuples.join(',')}`, values.flat())
}

async function placed(entries: readonly Entry[], { person, device }: { person: string; device: string }) {
  const origin = { author: person, device, receivedAt: new Date() }
  const hashed = await withHashes(
    nodeSha256,
    entries.map((entry) => ({ entry, ...origin })),
  )
  return chain(nodeSha256, { head: 0, mark: FIRST_MARK }, hashed)
}

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
  const installation = await openInstallation(content)
  try {
    await makeBareTable(installation)
    const { indicators } = installation.catalogue
    const cells = cellsOf(indicators, ({ frequency }) => begunPeriods(frequency, FROM_YEAR, TODAY))
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
