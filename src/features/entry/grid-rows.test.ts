import { expect, test } from 'vitest'
import { type LocalRow, readCells } from '../../domain/cell-state.ts'
import type { Objective } from '../../domain/plan.ts'
import { sampleCell, sampleIndicator, sampleValue } from '../../domain/samples.ts'
import type { Value } from '../../domain/value.ts'
import { gridGroups, gridRows, passes } from './grid-rows.ts'
import { periodProgress } from './period-progress.ts'

const one = sampleIndicator({ code: 'INC-1.1', objective: 'INC-1' })
const two = sampleIndicator({ code: 'INC-2.1', objective: 'INC-2' })
const gov = sampleIndicator({ code: 'GOV-1.1', objective: 'GOV-1', priority: 'GOV' })
const area = (code: string, order: number) => ({ code, order, titlePlanIt: code, nameIt: code, nameEn: code })
const objective = (code: string, order: number): Objective => {
  return { code, order, priority: code.slice(0, 3), textIt: code, textEn: code }
}
const plan = {
  areas: [area('INC', 6), area('FIN', 3), area('GOV', 1)],
  objectives: [objective('INC-2', 2), objective('INC-1', 1), objective('GOV-1', 1), objective('FIN-1', 1)],
}

function row(n: number, indicator: string, value: Value, st: 1 | 3 = 1): LocalRow {
  const entry = sampleValue(n, value, { cell: sampleCell({ indicator }) })
  return { entry, st, seq: st === 1 ? n : null, author: null, receivedAt: null, code: null }
}

test('rows stand under their objectives in the plan’s order, each area opened once', () => {
  const groups = gridGroups(gridRows([two, one, gov], '2025', new Map(), 'person'), plan)
  expect(groups.map(({ objective: { code }, opensArea }) => [code, opensArea])).toEqual([
    ['GOV-1', true],
    ['INC-1', true],
    ['INC-2', false],
  ])
})

const cells = readCells([
  row(1, 'INC-1.1', { unavailable: 'Perso.' }),
  row(2, 'INC-2.1', { number: '1' }),
  row(3, 'INC-2.1', { number: '2' }),
  row(4, 'GOV-1.1', { number: '3' }, 3),
])

test.each([
  ['all', ['INC-1.1', 'INC-2.1', 'GOV-1.1', 'INC-9.1']],
  ['to_fill', ['INC-9.1']],
  ['to_look', ['GOV-1.1']],
  ['conflict', ['INC-2.1']],
] as const)('the filter %s leaves its rows', (filter, expected) => {
  const rows = gridRows([one, two, gov, sampleIndicator({ code: 'INC-9.1' })], '2025', cells, 'person')
  expect(rows.filter((found) => passes(found, filter)).map(({ indicator }) => indicator.code)).toEqual(expected)
})

test('progress counts reasons and conflicts as answers, and the states most urgent first', () => {
  const progress = periodProgress(
    { period: '2025', indicators: [one, two, gov, sampleIndicator({ code: 'INC-9.1' })] },
    cells,
  )
  expect(progress).toEqual({
    sent: false,
    asked: 4,
    answered: 3,
    states: [
      { state: 'conflict', count: 1 },
      { state: 'refused', count: 1 },
      { state: 'safe', count: 1 },
    ],
  })
})
