import { expect, test } from 'vitest'
import { type LocalRow, readCells } from '../../domain/cell-state.ts'
import { sampleCell, sampleIndicator, sampleValue } from '../../domain/samples.ts'
import type { Value } from '../../domain/value.ts'
import { lastTime, ownFigures } from './last-time.ts'

const indicator = sampleIndicator({ frequency: 'semiannual' })

let made = 0
function row(period: string, value: Value, disaggregation = ''): LocalRow {
  made += 1
  const entry = sampleValue(made, value, { cell: sampleCell({ period, disaggregation }) })
  return { entry, st: 1, seq: made, author: null, receivedAt: null, code: null }
}
const number = (period: string, n: string) => row(period, { number: n })

test('last time is the same part of the year before', () => {
  const cells = readCells([number('2025-S1', '10'), number('2025-S2', '11'), number('2026-S1', '12')])
  expect(lastTime(indicator, '2026-S1', cells)).toEqual({ period: '2025-S1', value: { number: '10' } })
})

test('without the same part, last time is the newest earlier figure', () => {
  const cells = readCells([number('2024-S1', '9'), number('2025-S2', '11'), row('2025-S1', { unavailable: 'Perso.' })])
  expect(lastTime(indicator, '2026-S1', cells)?.period).toBe('2025-S2')
})

test('a first time has no last time, whatever came later', () => {
  expect(lastTime(indicator, '2024-S1', readCells([number('2024-S2', '9')]))).toBeNull()
})

test('own figures leave out what is no figure, in conflict, broken down or of another indicator', () => {
  const other = row('2025-S2', { number: '7' })
  const elsewhere = {
    ...other,
    entry: sampleValue(99, { number: '7' }, { cell: sampleCell({ indicator: 'INC-9.9', period: '2025-S2' }) }),
  }
  const rows = [
    number('2025-S1', '10'),
    row('2024-S1', { withdrawn: true }),
    number('2024-S2', '1'),
    number('2024-S2', '2'),
    row('2025-S1', { number: '3' }, 'gender=F'),
    elsewhere,
  ]
  expect(ownFigures(indicator, readCells(rows))).toEqual([{ period: '2025-S1', value: { number: '10' } }])
})
