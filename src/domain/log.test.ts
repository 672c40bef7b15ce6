import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { isProvisional, type LoggedCell, type LogRow, readLog } from './log.ts'
import { sampleCell, sampleDecision, sampleId, sampleSubmission, sampleValue } from './samples.ts'

/** The entries as rows of a log, in the order given. */
function logged(...entries: Entry[]): LogRow[] {
  return entries.map((entry, index) => ({
    seq: index + 1,
    receivedAt: `2026-02-01T10:00:${String(index).padStart(2, '0')}Z`,
    entry,
  }))
}

function cellOf(rows: LogRow[], key = 'INC-1.1/2025/'): LoggedCell<LogRow> {
  const cell = readLog(rows).cells.get(key)
  if (!cell) throw new Error(`no cell ${key}`)
  return cell
}

const twelve = sampleValue(1, { number: '12' })
const thirteen = sampleValue(2, { number: '13' }, { parents: [twelve.id] })
const rival = sampleValue(3, { number: '99' }, { parents: [twelve.id] })
const returned = { verdict: 'returned', reason: 'Sembra il totale di due anni.' } as const

it('an empty log has no cells and head 0', () => {
  expect(readLog([])).toEqual({ cells: new Map(), head: 0 })
})

it('[H1] a cell knows its entries in order, and its heads', () => {
  const cell = cellOf(logged(twelve, thirteen))
  expect(cell.entries.map(({ entry }) => entry)).toEqual([twelve, thirteen])
  expect(cell.heads.map(({ seq }) => seq)).toEqual([2])
})

it('[E3] a cell shows the definition that the author of its newest head saw', () => {
  const later = { ...thirteen, cell: sampleCell({ definition: 2 }) }
  expect(cellOf(logged(twelve, later)).cell.definition).toBe(2)
})

it('[H2] unequal heads are a conflict, newest first', () => {
  const cell = cellOf(logged(twelve, thirteen, rival))
  expect([cell.conflict, cell.heads.map(({ seq }) => seq)]).toEqual([true, [3, 2]])
})

it('[H1] values that name each other, or themselves, hide nothing: they are a conflict', () => {
  const circle = sampleValue(4, { number: '0' }, { parents: [twelve.id, sampleId(4)] })
  const cell = cellOf(logged(twelve, sampleDecision(6, 1), circle))
  expect([cell.conflict, cell.heads.map(({ seq }) => seq), cell.approved?.value]).toEqual([
    true,
    [3, 1],
    { number: '12' },
  ])
})

it('[V1] a submission that names the head submits it', () => {
  expect(cellOf(logged(twelve, sampleSubmission(5, [1]))).submitted).toBe(true)
})

it('[V1] a value written after the submission is not submitted', () => {
  expect(cellOf(logged(twelve, sampleSubmission(5, [1]), thirteen)).submitted).toBe(false)
})

it('[V2] a cell in conflict is not submitted', () => {
  expect(cellOf(logged(twelve, thirteen, rival, sampleSubmission(5, [2, 3]))).submitted).toBe(false)
})

it('[V1] a decision ends the wait of what it saw', () => {
  const cell = cellOf(logged(twelve, sampleSubmission(5, [1]), sampleDecision(6, 2)))
  expect(cell.submitted).toBe(false)
})

it('[V1] a decision that had not seen the value leaves it waiting', () => {
  const rows = logged(twelve, thirteen, sampleSubmission(5, [2]), sampleDecision(6, 1))
  expect(cellOf(rows).submitted).toBe(true)
})

it('[V3] the approved value is the head that the approval saw', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1), thirteen))
  expect(cell.approved).toEqual({
    value: { number: '12' },
    entryId: twelve.id,
    seq: 1,
    at: '2026-02-01T10:00:01Z',
  })
})

it('[V3] a later approval replaces an earlier one', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1), thirteen, sampleDecision(7, 3)))
  expect(cell.approved?.value).toEqual({ number: '13' })
})

it('[V3] a decision never covers what the log did not hold yet, whatever place it claims', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1000), thirteen))
  expect(cell.approved?.value).toEqual({ number: '12' })
})

it('[V3] a decision on other cells or another period changes nothing here', () => {
  const elsewhere = sampleDecision(6, 1, { cells: [sampleCell({ indicator: 'INC-1.2' })] })
  const otherYear = sampleDecision(7, 1, { period: '2024' })
  expect(cellOf(logged(twelve, elsewhere, otherYear)).approved).toBe(null)
})

it('[V3] a decision names a cell whatever definition it carries', () => {
  const named = sampleDecision(6, 1, { cells: [sampleCell({ definition: 9 })] })
  expect(cellOf(logged(twelve, named)).approved?.value).toEqual({ number: '12' })
})

it('[V2] an approval that met a conflict approves nothing and keeps what was approved before', () => {
  expect(cellOf(logged(twelve, thirteen, rival, sampleDecision(6, 3))).approved).toBe(null)
  const before = cellOf(logged(twelve, sampleDecision(5, 1), thirteen, rival, sampleDecision(6, 4)))
  expect(before.approved?.value).toEqual({ number: '12' })
})

it('[V2] an approval after the conflict was resolved holds', () => {
  const merge = sampleValue(4, { number: '99' }, { parents: [thirteen.id, rival.id] })
  const cell = cellOf(logged(twelve, thirteen, rival, merge, sampleDecision(6, 4)))
  expect(cell.approved?.value).toEqual({ number: '99' })
})

it('[V4] sending back a newer value keeps the approved one', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1), thirteen, sampleDecision(7, 3, returned)))
  expect(cell.approved?.value).toEqual({ number: '12' })
  expect(cell.returned).toEqual({ reason: returned.reason, at: '2026-02-01T10:00:03Z', seq: 4 })
})

it('[V4] sending back the approved value itself withdraws the approval', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1), sampleDecision(7, 1, returned)))
  expect([cell.approved, cell.returned?.reason]).toEqual([null, returned.reason])
})

it('[V4] a new value answers what was sent back', () => {
  expect(cellOf(logged(twelve, sampleDecision(6, 1, returned), thirteen)).returned).toBe(null)
})

it('[V4] submitting the same value again answers what was sent back', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1, returned), sampleSubmission(7, [1])))
  expect([cell.returned, cell.submitted]).toEqual([null, true])
})

it('[V4] approving what was sent back ends it', () => {
  const cell = cellOf(logged(twelve, sampleDecision(6, 1, returned), sampleDecision(7, 1)))
  expect([cell.returned, cell.approved?.value]).toEqual([null, { number: '12' }])
})

it('[V5] approving a withdrawal leaves nothing approved', () => {
  const gone = sampleValue(4, { withdrawn: true }, { parents: [twelve.id] })
  const cell = cellOf(logged(twelve, sampleDecision(6, 1), gone, sampleDecision(7, 3)))
  expect([cell.approved, isProvisional(cell)]).toEqual([null, false])
})

it.each<[string, Entry[], boolean]>([
  ['nothing was approved yet', [twelve], true],
  ['the head is approved', [twelve, sampleDecision(6, 1)], false],
  ['a newer value waits', [twelve, sampleDecision(6, 1), thirteen], true],
  ['the approval was withdrawn', [twelve, sampleDecision(6, 1), sampleDecision(7, 1, returned)], true],
  [
    'a withdrawal of an approved value waits',
    [twelve, sampleDecision(6, 1), sampleValue(4, { withdrawn: true }, { parents: [twelve.id] })],
    true,
  ],
  [
    'what was withdrawn had never been approved',
    [twelve, sampleValue(4, { withdrawn: true }, { parents: [twelve.id] })],
    false,
  ],
])('[A2] where %s, provisional is as it should be', (_, entries, provisional) => {
  expect(isProvisional(cellOf(logged(...entries)))).toBe(provisional)
})

it('[H1] the rows may arrive in any order', () => {
  const rows = logged(twelve, sampleDecision(6, 1), thirteen, sampleSubmission(7, [2]), rival, sampleDecision(8, 4))
  const shuffles = fc.shuffledSubarray(rows, { minLength: rows.length })
  fc.assert(
    fc.property(shuffles, (shuffled) => {
      expect(readLog(shuffled)).toEqual(readLog(rows))
    }),
  )
})

it('keeps cells of other periods and breakdowns apart', () => {
  const women = sampleValue(8, { number: '5' }, { cell: sampleCell({ disaggregation: 'gender=F' }) })
  const before = sampleValue(9, { number: '7' }, { cell: sampleCell({ period: '2024' }) })
  const { cells, head } = readLog(logged(twelve, women, before, sampleDecision(6, 3, { period: '2024' })))
  expect([...cells].map(([key, cell]) => [key, cell.approved?.value ?? null])).toEqual([
    ['INC-1.1/2025/', null],
    ['INC-1.1/2025/gender=F', null],
    ['INC-1.1/2024/', { number: '7' }],
  ])
  expect(head).toBe(4)
})

it('keeps the rows that it was given, with author and all', () => {
  const rows = [{ ...logged(twelve)[0], seq: 1, receivedAt: '', entry: twelve, author: sampleId(42) }]
  expect(readLog(rows).cells.get('INC-1.1/2025/')?.heads[0]?.author).toBe(sampleId(42))
})
