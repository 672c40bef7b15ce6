import type { CompiledQuery } from 'kysely'
import { uuid7 } from '../../../server/start/uuid7.ts'
import type { Entry } from '../../../src/domain/entry.ts'
import { MAX_PAGE } from '../../../src/domain/wire/sync.ts'
import { insertOf, makeBareTable, placed } from '../bare-table.ts'
import { type Contributor, contributor } from '../contributor.ts'
import { inTurns } from '../in-turns.ts'
import { type Installation, openInstallation } from '../installation.ts'
import { openCells, openOrganisations, type Seat } from '../open-organisations.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

const PER_PUSH = 200
const CONNECTIONS = 8
/** As many as organisations: of each round everyone gets one. */
const PUSHES = 50
const REPETITIONS = 5
/** As a device asks. */
const PAGE = MAX_PAGE

const seatsIn = (orgs: readonly string[]): Seat[] => orgs.map((org) => ({ org, person: uuid7(), device: uuid7() }))

const oneForAll = uuid7()
const together = seatsIn(Array.from({ length: CONNECTIONS }, () => oneForAll))
const apart = seatsIn(Array.from({ length: PUSHES }, () => uuid7()))
const reading = seatsIn(Array.from({ length: PUSHES }, () => uuid7()))

/** One push of a round, and the rows of it as a bare statement. */
interface Turn {
  readonly seat: Seat
  readonly hand: Contributor
  entries: Entry[]
  insert: CompiledQuery | null
}

/** So many pushes by the seats in turn. A device pushes one after the other; what waits is taken by who is free. */
function turnsOf(seats: readonly Seat[], hands: readonly Contributor[]): Turn[] {
  return Array.from({ length: PUSHES }, (_, n) => {
    const [seat, hand] = [seats[n % seats.length], hands[n % seats.length]]
    if (seat === undefined || hand === undefined) throw new Error('There is nobody to push')
    return { seat, hand, entries: [], insert: null }
  })
}

async function against(installation: Installation, name: string, turns: readonly Turn[]): Promise<Row> {
  const { db } = installation
  const push = {
    name,
    prepare: async () => {
      for (const turn of turns) turn.entries = turn.hand.values(PER_PUSH)
    },
    run: () => inTurns(turns, CONNECTIONS, (turn) => turn.hand.push(turn.entries)),
    pieces: turns.length,
  }
  const insert = {
    name: 'the same rows, hashed beforehand, 200 to an INSERT into a table without keys, by 8 connections',
    prepare: async () => {
      for (const turn of turns) turn.insert = insertOf(turn.seat.org, await placed(turn.entries, turn.seat))
    },
    run: () => inTurns(turns, CONNECTIONS, async ({ insert }) => void (insert && (await db.executeQuery(insert)))),
    pieces: turns.length,
  }
  const row = await measure(push, insert, { repetitions: REPETITIONS })
  return { ...row, note: `${perSecond(row.ratio.subjectMs)} entries/s against ${perSecond(row.ratio.baseMs)}` }
}

const perSecond = (msPerPush: number) => Math.round((PER_PUSH * 1_000) / msPerPush)

async function run(): Promise<Row[]> {
  const installation = await openInstallation((catalogue) =>
    openOrganisations(catalogue, [...together, ...apart, ...reading]),
  )
  try {
    await makeBareTable(installation)
    const cells = openCells(installation.catalogue)
    const row = (name: string, seats: readonly Seat[], limit: number) => {
      const hands = seats.map((seat) => contributor(installation, { ...seat, cells, limit }))
      return against(installation, name, turnsOf(seats, hands))
    }
    return [
      await row('pushes of 200 entries to one organisation by 8 devices', together, 0),
      await row('the same across 50 organisations', apart, 0),
      await row('across 50 organisations, and each reads the page after its cursor', reading, PAGE),
    ]
  } finally {
    await installation.close()
  }
}

/** How many entries a second a server takes in, beside what its PostgreSQL takes without log, chain, walls and HTTP. */
export const throughput: BenchCase = { name: 'throughput', title: 'Throughput', run }
