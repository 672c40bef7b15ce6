import { expect, test } from 'vitest'
import { loggedRow, reofferedRow, unsentRow } from './row.ts'
import { idOf, logged, ORG, valueEntry } from './testing/fixtures.ts'

test("[S1] a new entry's row is unsent, in its cell, with nothing of the server's", () => {
  expect(unsentRow(ORG, valueEntry(1))).toEqual({
    ...{ id: idOf(1), org: ORG, key: 'INC-1.1/2026-S1/', kind: 'value', st: 0, entry: valueEntry(1) },
    ...{ seq: null, author: null, device: null, receivedAt: null, hash: null, code: null },
  })
})

test('[S1] a submission lies in no cell', () => {
  const submission = { kind: 'submission' as const, period: '2026-S1', heads: [idOf(1)] }
  const entry = { ...submission, id: idOf(2), v: 1 as const, at: '2026-07-20T08:00:00Z', save: idOf(2) }
  expect(unsentRow(ORG, entry).key).toBeNull()
})

test('[S1] a logged row has its place, author, device and hash', () => {
  const placed = { seq: 4, author: idOf(9), device: idOf(8), receivedAt: '2026-07-20T08:00:00Z', hash: 'h' }
  expect(loggedRow(ORG, { ...placed, entry: valueEntry(1) })).toMatchObject({ ...placed, st: 1, code: null })
})

test('[S9] what is offered again keeps its author and loses its place, but for the memory of it', () => {
  const row = logged(1, 4)
  expect(reofferedRow(row)).toEqual({ ...row, st: 0, seq: null, device: null, receivedAt: null, hash: null, former: 4 })
  const held = { ...row, seq: null, former: 2, st: 2 as const, code: 'held:not_author' }
  expect(reofferedRow(held)).not.toHaveProperty('former')
})

test('[S9] what is unsent or refused is not touched', () => {
  for (const row of [
    unsentRow(ORG, valueEntry(1)),
    { ...unsentRow(ORG, valueEntry(1)), st: 3, code: 'refused:role' } as const,
  ])
    expect(reofferedRow(row)).toBe(row)
})
