import { expect, test } from 'vitest'
import { type LocalRow, readCells } from '../../domain/cell-state.ts'
import type { ValueEntry } from '../../domain/entry.ts'
import { sampleId, sampleValue } from '../../domain/samples.ts'
import { conflictOptions, lastCommonValue } from './conflict-options.ts'

function cellOf(...entries: ValueEntry[]) {
  const rows = entries.map((entry, index): LocalRow => {
    return { entry, st: 1, seq: index + 1, author: null, receivedAt: null, code: null }
  })
  const [cell] = readCells(rows).values()
  if (cell === undefined) throw new Error('entries make a cell')
  return cell
}

const first = sampleValue(1, { number: '10' })
const second = sampleValue(2, { number: '11' }, { parents: [first.id] })
const mine = sampleValue(3, { number: '12' }, { parents: [second.id] })
const theirs = sampleValue(4, { number: '13' }, { parents: [first.id] })
const alike = sampleValue(5, { number: '12.0' }, { parents: [first.id] })

test('each different value is one option, whoever wrote it', () => {
  const options = conflictOptions(cellOf(first, second, mine, theirs, alike))
  expect(options.map(({ rows }) => rows.map(({ entry }) => entry.id))).toEqual([[alike.id, mine.id], [theirs.id]])
})

test('the last value in common is the newest from which all come', () => {
  expect(lastCommonValue(cellOf(first, second, mine, theirs))).toEqual({ number: '10' })
  expect(lastCommonValue(cellOf(first, second, mine, { ...theirs, parents: [second.id] }))).toEqual({ number: '11' })
})

test('values that begin apart have none in common', () => {
  expect(lastCommonValue(cellOf(first, { ...theirs, parents: [] }))).toBeNull()
})

test('a parent that this device does not hold is no value in common', () => {
  const unknown = [sampleId(70)]
  expect(lastCommonValue(cellOf({ ...mine, parents: unknown }, { ...theirs, parents: unknown }))).toBeNull()
})
