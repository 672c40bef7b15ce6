import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/entry.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import { type Hashed, type Known, sortPush } from './sort-push.ts'

const cell = { indicator: 'GOV-1.1', definition: 1, period: '2026', disaggregation: '' }
const value = (id: string, hash = `hash of ${id}`): Hashed => ({
  entry: { id, v: 1, at: '', save: '', kind: 'value', cell, parents: [], value: { number: '1' } },
  hash,
})
const nothing: Known = { placed: new Map(), held: new Map() }
const takes = () => null
const says = (code: OutcomeCode) => () => code

test('[S4] entries are appended in the order of the push', () => {
  const { accepted, results } = sortPush([value('b'), value('a'), value('c')], nothing, takes)
  expect(accepted.map(({ entry }) => entry.id)).toEqual(['b', 'a', 'c'])
  expect(results).toEqual([])
})

test.each<[string, Hashed[], Known, object]>([
  ['already in the log', [value('a')], { ...nothing, placed: new Map([['a', 'hash of a']]) }, { results: [] }],
  ['twice in one push', [value('a'), value('a')], nothing, { accepted: [value('a')], results: [] }],
  [
    'in the log with another content',
    [value('a', 'other')],
    { ...nothing, placed: new Map([['a', 'hash of a']]) },
    { accepted: [], results: [{ id: 'a', code: 'refused:id_reused' }] },
  ],
  [
    'twice in one push with different contents',
    [value('a'), value('a', 'other')],
    nothing,
    { accepted: [value('a')], results: [{ id: 'a', code: 'refused:id_reused' }] },
  ],
  [
    'already held: the same answer, no second copy, whatever would be said of it now',
    [value('a')],
    { ...nothing, held: new Map([['a', { hash: 'hash of a', why: 'held:period_closed' }]]) },
    { accepted: [], held: [], results: [{ id: 'a', code: 'held:period_closed' }] },
  ],
  [
    'held with another content',
    [value('a', 'other')],
    { ...nothing, held: new Map([['a', { hash: 'hash of a', why: 'held:period_closed' }]]) },
    { accepted: [], held: [], results: [{ id: 'a', code: 'refused:id_reused' }] },
  ],
])('[S4] an id that is %s', (_case, push, known, expected) => {
  expect(sortPush(push, known, takes)).toMatchObject(expected)
})

test('[S6] what is held is kept and told, what is refused only told', () => {
  const held = sortPush([value('a')], nothing, says('held:membership_ended'))
  expect(held).toMatchObject({ accepted: [], held: [{ why: 'held:membership_ended' }], results: [{ id: 'a' }] })
  const refused = sortPush([value('a')], nothing, says('refused:not_asked'))
  expect(refused).toEqual({ accepted: [], held: [], results: [{ id: 'a', code: 'refused:not_asked' }] })
})

test('[S5] a verdict knows the values kept before it in the push, not those refused or still to come', () => {
  const seen: Record<string, string[]> = {}
  const verdict = (entry: Entry, kept: ReadonlyMap<string, string>): OutcomeCode | null => {
    seen[entry.id] = [...kept].map(([id, period]) => `${id} of ${period}`)
    if (entry.id === 'refused') return 'refused:not_asked'
    return entry.id === 'held' ? 'held:period_closed' : null
  }
  sortPush([value('taken'), value('refused'), value('held'), value('last')], nothing, verdict)
  expect(seen).toEqual({
    taken: [],
    refused: ['taken of 2026'],
    held: ['taken of 2026'],
    last: ['taken of 2026', 'held of 2026'],
  })
})
