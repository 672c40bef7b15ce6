import { expect, it } from 'vitest'
import { Cell, cellKey, Entry, MAX_NOTE, MAX_PARENTS } from './entry.ts'
import { sampleCell, sampleDecision, sampleId, sampleSubmission, sampleValue } from './samples.ts'

const value = sampleValue(1, { number: '12' })

it.each([
  value,
  sampleValue(
    1,
    { number: '12' },
    { note: 'Verificato.', parents: Array.from({ length: MAX_PARENTS }, (_, n) => sampleId(n)) },
  ),
  sampleSubmission(2, [1]),
  sampleDecision(3, 1),
  sampleDecision(3, 1, { cells: [sampleCell()], verdict: 'returned', reason: 'Perché?' }),
])('[E1] %j is an entry', (entry) => {
  expect(Entry.parse(entry)).toEqual(entry)
})

it.each([
  ['an author of its own', { ...value, author: sampleId(9) }],
  ['another version', { ...value, v: 2 }],
  ['an unknown kind', { ...value, kind: 'comment' }],
  ['no id', { ...value, id: 'mine' }],
  ['a day without an hour', { ...value, at: '2026-02-01' }],
  ['too many parents', { ...value, parents: Array.from({ length: MAX_PARENTS + 1 }, (_, n) => sampleId(n)) }],
  ['too long a note', { ...value, note: 'x'.repeat(MAX_NOTE + 1) }],
  ['an empty note', { ...value, note: '' }],
  ['a submission of nothing', sampleSubmission(2, [])],
  ['a decision that saw nothing', sampleDecision(3, 0)],
  ['a decision on no cells', sampleDecision(3, 1, { cells: [] })],
])('[E1][S5] an entry with %s is malformed', (_, entry) => {
  expect(Entry.safeParse(entry).success).toBe(false)
})

it.each(['', 'gender=F', 'ageBand=<18', 'zonaOmogenea=1', 'sizeClass=250+', 'legalForm=coop_A'])(
  '[E3] %j is a breakdown',
  (disaggregation) => {
    expect(Cell.safeParse(sampleCell({ disaggregation })).success).toBe(true)
  },
)

it.each(['gender', 'gender=', '=F', 'gender=F=M', 'gender=F;age=1', 'gender=F ', '1a=F', `a=${'x'.repeat(41)}`])(
  '[E3] %j is no breakdown',
  (disaggregation) => {
    expect(Cell.safeParse(sampleCell({ disaggregation })).success).toBe(false)
  },
)

it('[E3] a cell is the same place whatever definition its author saw', () => {
  expect(cellKey(sampleCell({ definition: 1 }))).toBe(cellKey(sampleCell({ definition: 2 })))
})

it('[E3] indicator, period and breakdown each make another place', () => {
  const keys = [{}, { indicator: 'INC-1.2' }, { period: '2024' }, { disaggregation: 'gender=F' }].map((changes) =>
    cellKey(sampleCell(changes)),
  )
  expect(new Set(keys).size).toBe(4)
})

/** Six bytes in JSON, where no other unit of text takes more. */
const COSTLY = '\u0001'
const costly = (units: number) => COSTLY.repeat(units - 1).concat('x')
const bytesOf = (entry: unknown) => new TextEncoder().encode(JSON.stringify(entry)).length
const LONGEST_AT = '2026-02-01T10:00:00.123456789+02:00'

const largestCell = (place: number) =>
  sampleCell({
    ...{ indicator: 'ABCDE-12.12', definition: 10_000, period: '2026-S1' },
    disaggregation: `${'d'.repeat(41)}=${String(place).padStart(40, 'x')}`,
  })
const ids = (count: number) => Array.from({ length: count }, (_, n) => sampleId(n))
const cells = (count: number) => Array.from({ length: count }, (_, n) => largestCell(n))
const AT = { at: LONGEST_AT }

it.each([
  [
    'value',
    16,
    sampleValue(1, { unavailable: costly(500) }, { ...AT, cell: largestCell(1), parents: ids(16), note: costly(2000) }),
  ],
  ['submission', 64, sampleSubmission(2, [1], { ...AT, heads: ids(500) })],
  [
    'decision',
    64,
    sampleDecision(3, 2_147_483_647, { ...AT, cells: cells(290), verdict: 'approved', reason: costly(2000) }),
  ],
])('[W11] the largest %s that there can be stays below %i KB', (_kind, kilobytes, entry) => {
  expect(Entry.safeParse(entry).success).toBe(true)
  expect(bytesOf(entry)).toBeLessThan(kilobytes * 1_024)
})

it.each([
  ['one more unit in the note', sampleValue(1, { number: '1' }, { note: costly(2001) })],
  ['one more unit in the reason why not', sampleValue(1, { unavailable: costly(501) })],
  [
    'an instant of more than nanoseconds',
    sampleValue(1, { number: '1' }, { at: '2026-02-01T10:00:00.1234567891+02:00' }),
  ],
  ['one more head', sampleSubmission(2, [1], { heads: ids(501) })],
  ['more cells than fit', sampleDecision(3, 1, { cells: cells(350) })],
  ['one more short cell', sampleDecision(3, 1, { cells: Array.from({ length: 501 }, () => sampleCell()) })],
])('[W11] an entry with %s is malformed', (_case, entry) => {
  expect(Entry.safeParse(entry).success).toBe(false)
})
