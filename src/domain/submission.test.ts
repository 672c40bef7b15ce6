import { expect, it } from 'vitest'
import { type LocalRow, readCells, type SendState } from './cell-state.ts'
import { sampleCell, sampleId, sampleValue } from './samples.ts'
import { type Blockers, blockers, canSubmit, headsToSubmit } from './submission.ts'
import type { Value } from './value.ts'

const asked = [
  { indicator: 'INC-1.1', period: '2025' },
  { indicator: 'INC-1.2', period: '2025' },
]

function row(n: number, indicator: string, value: Value, st: SendState = 0): LocalRow {
  const entry = sampleValue(n, value, { cell: sampleCell({ indicator }) })
  return { entry, st, seq: st === 1 ? n : null, author: null, receivedAt: null, code: null }
}

const first = row(1, 'INC-1.1', { number: '12' })
const none: Blockers = { missing: [], conflicts: [], refused: [], held: [] }

it('[V1] values and reasons why there is none make a period ready', () => {
  const cells = readCells([first, row(2, 'INC-1.2', { unavailable: 'non rilevato' })])
  const found = blockers(asked, cells)
  expect([found, canSubmit(found)]).toEqual([none, true])
  expect(headsToSubmit(asked, cells)).toEqual([sampleId(1), sampleId(2)])
})

it.each<[string, LocalRow[], Partial<Blockers>]>([
  ['a missing value', [], { missing: ['INC-1.2/2025/'] }],
  ['a withdrawn value', [row(2, 'INC-1.2', { withdrawn: true }, 1)], { missing: ['INC-1.2/2025/'] }],
  [
    'a conflict',
    [row(2, 'INC-1.2', { number: '1' }, 1), row(3, 'INC-1.2', { number: '2' }, 1)],
    { conflicts: ['INC-1.2/2025/'] },
  ],
  ['a refused value', [row(2, 'INC-1.2', { number: '1' }, 3)], { refused: ['INC-1.2/2025/'] }],
  ['a held value', [row(2, 'INC-1.2', { number: '1' }, 2)], { held: ['INC-1.2/2025/'] }],
])('[V2] %s blocks the submission', (_, rows, expected) => {
  const found = blockers(asked, readCells([first, ...rows]))
  expect(found).toEqual({ ...none, ...expected })
  expect(canSubmit(found)).toBe(false)
})

it('[V1] what was not asked neither blocks nor is named', () => {
  const cells = readCells([first, row(2, 'INC-1.2', { number: '1' }, 3)])
  const onlyFirst = asked.slice(0, 1)
  expect(canSubmit(blockers(onlyFirst, cells))).toBe(true)
  expect(headsToSubmit(onlyFirst, cells)).toEqual([sampleId(1)])
})

it('[V1] equal heads are named together', () => {
  const cells = readCells([row(1, 'INC-1.1', { number: '5' }, 1), row(2, 'INC-1.1', { number: '5.0' }, 1)])
  expect(headsToSubmit(asked, cells)).toEqual([sampleId(2), sampleId(1)])
})
