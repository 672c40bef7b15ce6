import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson } from '../../server/database/as-role.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { behindWalls, changedOfOthers, otherStatuses, outcomesOf, told, wroteThough } from './matrix.ts'
import { type MatrixWorld, openMatrix } from './matrix-world.ts'
import { TODAY } from './territory.ts'

let matrix: MatrixWorld
beforeAll(async () => {
  matrix = await openMatrix()
  await matrix.dropWalls()
})
afterAll(() => matrix?.close())

test('[D11] without walls the database shows a log to anybody', async () => {
  const count = (trx: Parameters<Parameters<typeof asPerson>[2]>[0]) =>
    sql<{ n: number }>`SELECT count(*)::int AS n FROM entry`.execute(trx)
  const { rows } = await asPerson(matrix.world.engine.owner, { person: null, today: TODAY }, count)
  expect(rows[0]?.n).toBeGreaterThan(0)
})

test.each(behindWalls(ENDPOINTS).map((endpoint) => [endpoint.name, endpoint] as const))(
  '[D11] %s without walls answers as with them, tells nothing of others and changes nothing of theirs',
  async (_name, endpoint) => {
    const outcomes = await outcomesOf(matrix, endpoint)
    expect(otherStatuses(outcomes)).toEqual([])
    expect(told(outcomes)).toEqual([])
    expect(changedOfOthers(outcomes)).toEqual([])
    expect(wroteThough(outcomes)).toEqual([])
  },
)
