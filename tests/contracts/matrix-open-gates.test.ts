import { afterAll, beforeAll, expect, test } from 'vitest'
import { GATES, type Gate } from '../../server/permissions/policies.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import type { Policy } from '../../src/domain/endpoints/endpoint.ts'
import { behindWalls, changedOfOthers, outcomesOf, told, wroteThough } from './matrix.ts'
import { type MatrixWorld, openMatrix } from './matrix-world.ts'

const open: Gate = async () => {}
const gates = Object.fromEntries(Object.keys(GATES).map((policy) => [policy, open])) as Record<Policy, Gate>

let matrix: MatrixWorld
beforeAll(async () => {
  matrix = await openMatrix({ gates })
})
afterAll(() => matrix?.close())

test('[D10] without gates whoever is signed in comes as far as the handlers', async () => {
  const { result } = await matrix.undo.try(() => matrix.ask('contributor', 'GET', '/api/organisations', undefined))
  expect(result.status).toBe(200)
})

test.each(behindWalls(ENDPOINTS).map((endpoint) => [endpoint.name, endpoint] as const))(
  '[D10] %s without gates tells nothing of others, and who would be turned down writes nothing',
  async (_name, endpoint) => {
    const outcomes = await outcomesOf(matrix, endpoint)
    expect(told(outcomes)).toEqual([])
    expect(changedOfOthers(outcomes)).toEqual([])
    expect(wroteThough(outcomes)).toEqual([])
  },
)
