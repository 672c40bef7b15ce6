import { expect, test } from 'vitest'
import type { HeldItem } from '../../domain/wire/review.ts'
import { heldByOrganisation, heldKey, nextKey, wouldConflict } from './held-list.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

function item(n: number, org: number, period: string, rest: Partial<HeldItem> = {}, parents: string[] = []): HeldItem {
  return {
    organisation: {
      id: id(org),
      name: `org ${org}`,
      legalForm: 'aps',
      runts: null,
      municipality: 'Susa',
      zone: 'ZO06',
    },
    entry: {
      ...{ id: id(n), v: 1, kind: 'value', at: '2026-07-01T08:00:00Z', save: id(n), parents, value: { number: '5' } },
      cell: { indicator: 'GOV-3.1', definition: 1, period, disaggregation: '' },
    },
    ...{ why: 'period_closed', author: { id: id(90), name: 'Anna', claimed: false }, offeredBy: 'Anna' },
    ...{ receivedAt: '2026-07-02T08:00:00.000Z', redacted: false, closedOn: '2026-04-29', heads: [] },
    ...rest,
  }
}

const head = (n: number, number: string) => ({
  ...{ id: id(n), value: { number }, author: 'Remo', receivedAt: '2026-03-01T08:00:00.000Z' },
})

test('organisations and their periods stand in the order of what has waited longest in them', () => {
  const [a, b, c, d] = [item(1, 51, '2025'), item(2, 52, '2026-S1'), item(3, 51, '2026-S1'), item(4, 51, '2025')]
  const groups = heldByOrganisation([a, b, c, d])
  expect(groups.map(({ organisation, periods }) => [organisation.name, periods])).toEqual([
    [
      'org 51',
      [
        { period: '2025', items: [a, d] },
        { period: '2026-S1', items: [c] },
      ],
    ],
    ['org 52', [{ period: '2026-S1', items: [b] }]],
  ])
})

test('a redaction is of no period', () => {
  const redaction = {
    ...item(1, 51, '2025'),
    entry: {
      ...{ id: id(1), v: 1, at: '2026-07-01T08:00:00Z', save: id(1), target: id(2) },
      kind: 'redaction',
      reason: 'x',
    },
  } satisfies HeldItem
  expect(heldByOrganisation([redaction])[0]?.periods[0]?.period).toBeNull()
})

test('one id that several are said to have written is as many things to decide on', () => {
  const claims = [90, 91].map((who) => item(1, 51, '2025', { author: { id: id(who), name: 'A', claimed: true } }))
  expect(new Set(claims.map(heldKey)).size).toBe(2)
})

const going: [string[], string[], string | null, string][] = [
  [['a', 'b', 'c'], ['a'], 'b', 'the next'],
  [['a', 'b', 'c'], ['b'], 'c', 'the next, not the first'],
  [['a', 'b', 'c'], ['c'], 'b', 'the one before the last'],
  [['a', 'b', 'c', 'd'], ['b', 'd'], 'c', 'what is left before the last of several'],
  [['a', 'b', 'c', 'd'], ['a', 'b'], 'c', 'after the last of several'],
  [['a'], ['a'], null, 'none, when nothing is left'],
  [['a', 'b'], ['a', 'b'], null, 'none, when all was decided'],
]

test.each(going)('of %j, after %j, the keyboard goes on to %s: %s', (keys, decided, expected) => {
  expect(nextKey(keys, new Set(decided))).toBe(expected)
})

const conflicts: [string, HeldItem, boolean][] = [
  ['nothing in the log', item(1, 51, '2025'), false],
  ['the value that it names', item(1, 51, '2025', { heads: [head(7, '4')] }, [id(7)]), false],
  ['a value that it did not see', item(1, 51, '2025', { heads: [head(7, '4')] }), true],
  ['an equal value that it did not see', item(1, 51, '2025', { heads: [head(7, '5.0')] }), false],
  ['a conflict of which it saw one side', item(1, 51, '2025', { heads: [head(7, '4'), head(8, '6')] }, [id(7)]), true],
  ['a value, and nothing is left to read of it', item(1, 51, '2025', { heads: [head(7, '4')], redacted: true }), false],
]

test.each(conflicts)('[H2] beside %s, accepting sets values against each other: %#', (_case, held, expected) => {
  expect(wouldConflict(held)).toBe(expected)
})
