import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { changedOfOthers, otherStatuses, outcomesOf, told, wroteThough } from './matrix.ts'
import { EXPECTED } from './matrix-expected.ts'
import { type MatrixWorld, openMatrix } from './matrix-world.ts'

/** They are asked for and write down who asked, so that those whose data it is can see it. */
const WRITTEN_DOWN: Readonly<Record<string, string>> = {
  getGrantedValues: 'audit_event',
  exportOwnData: 'audit_event',
  exportAudit: 'audit_event',
  exportOrganisationAudit: 'audit_event',
}

let matrix: MatrixWorld
beforeAll(async () => {
  matrix = await openMatrix()
})
afterAll(() => matrix?.close())

const each = ENDPOINTS.map((endpoint) => [endpoint.name, endpoint] as const)

test('[D9] every endpoint has its row in the table written by hand', () => {
  expect(ENDPOINTS.map(({ name }) => name).filter((name) => !(name in EXPECTED))).toEqual([])
})

test.each(each)(
  '[D9][W9] %s answers each role as the table says, and what it turns down writes nothing',
  async (name, endpoint) => {
    const outcomes = await outcomesOf(matrix, endpoint)
    expect(outcomes.length).toBeGreaterThan(0)
    expect(otherStatuses(outcomes)).toEqual([])
    expect(told(outcomes)).toEqual([])
    expect(changedOfOthers(outcomes)).toEqual([])
    expect(wroteThough(outcomes)).toEqual([])
    if (endpoint.method !== 'GET') return
    // [D12] Whoever only asks changes nothing.
    const tables = new Set(outcomes.flatMap(({ wrote }) => wrote.map(({ table }) => table)))
    expect([...tables]).toEqual(name in WRITTEN_DOWN ? [WRITTEN_DOWN[name]] : [])
  },
)
