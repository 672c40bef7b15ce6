import { expect, test } from 'vitest'
import type { Entry, RedactionEntry, SubmissionEntry } from '../../src/domain/entry.ts'
import { CALENDAR, sampleIndicator } from '../../src/domain/samples.ts'
import { applyPush, type Hashed, type Push } from './apply-push.ts'
import type { There, ThereHeld, ThereInLog } from './log-book.ts'

const ME = 'me'
const period = '2026'
const cell = { indicator: 'INC-1.1', definition: 1, period, disaggregation: '' }
const authored = (id: string) => ({ id, v: 1 as const, at: '', save: '' })
const hashed = (entry: Entry, hash = `hash of ${entry.id}`): Hashed => ({ entry, hash })
const value = (id: string, hash?: string, number = '1') =>
  hashed({ ...authored(id), kind: 'value', cell, parents: [], value: { number } }, hash)
const submission = (id: string, heads: string[]): Hashed =>
  hashed({ ...authored(id), kind: 'submission', period, heads } satisfies SubmissionEntry)
const redaction = (id: string, target: string): Hashed =>
  hashed({ ...authored(id), kind: 'redaction', target, reason: 'a name' } satisfies RedactionEntry)

const nothing: There = { placed: [], held: [], redacted: [] }
const placed = (id: string): ThereInLog => ({ id, kind: 'value', period, hash: `hash of ${id}` })
const held = (id: string, given: Partial<ThereHeld> = {}): ThereHeld => ({
  ...placed(id),
  ...{ why: 'held:period_closed', author: ME, offeredBy: ME, decided: null },
  ...given,
})

const context: Push['context'] = {
  catalogue: { indicators: [sampleIndicator()], codeLists: {}, calendar: CALENDAR },
  role: { member: 'referent', wasMember: true, manager: false },
  assignments: [{ indicator: 'INC-1.1', fromYear: 2024, toYear: null }],
  extensions: [],
  today: '2026-12-01',
}
const push = (entries: Hashed[], there = nothing, given: Partial<Push['context']> = {}) =>
  applyPush({ entries, person: ME, there, context: { ...context, ...given } })

test('[S4] entries are appended in the order of the push', () => {
  const { accepted, results } = push([value('b'), value('a'), value('c')])
  expect(accepted.map(({ entry }) => entry.id)).toEqual(['b', 'a', 'c'])
  expect(results).toEqual([])
})

test.each<[string, Hashed[], There, object]>([
  ['already in the log', [value('a')], { ...nothing, placed: [placed('a')] }, { accepted: [], results: [] }],
  ['twice in one push', [value('a'), value('a')], nothing, { accepted: [value('a')], results: [] }],
  [
    'in the log with another content',
    [value('a', 'other')],
    { ...nothing, placed: [placed('a')] },
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
    { ...nothing, held: [held('a')] },
    { accepted: [], held: [], results: [{ id: 'a', code: 'held:period_closed' }] },
  ],
  [
    'held with another content',
    [value('a', 'other')],
    { ...nothing, held: [held('a')] },
    { accepted: [], held: [], results: [{ id: 'a', code: 'refused:id_reused' }] },
  ],
  [
    'held and declined since: it stays with the person',
    [value('a')],
    { ...nothing, held: [held('a', { decided: { verdict: 'declined', reason: 'late', at: new Date(0) } })] },
    { accepted: [], held: [], results: [{ id: 'a', code: 'refused:declined' }] },
  ],
])('[S4] an id that is %s', (_case, entries, there, expected) => {
  expect(push(entries, there)).toMatchObject(expected)
})

test('[S9] what others offered in the person’s name gives way to what the person says', () => {
  const standIn = held('a', { why: 'held:not_author', offeredBy: 'colleague' })
  const { accepted, replaced, results } = push([value('a', 'other')], { ...nothing, held: [standIn] })
  expect([accepted.length, replaced, results]).toEqual([1, ['a'], []])
})

test('[S9] what the person offered for another is not taken as the person’s own', () => {
  const standIn = held('a', { why: 'held:not_author', author: 'colleague' })
  const { accepted, replaced, results } = push([value('a')], { ...nothing, held: [standIn] })
  expect([accepted, replaced, results]).toEqual([[], [], [{ id: 'a', code: 'held:not_author' }]])
})

test('[S6] what is held is kept and told, what is refused only told', () => {
  const late = push([value('a')], nothing, { today: '2028-01-01' })
  expect(late).toMatchObject({ accepted: [], held: [{ why: 'held:period_closed' }], results: [{ id: 'a' }] })
  const refused = push([value('a')], nothing, { assignments: [] })
  expect(refused).toMatchObject({ accepted: [], held: [], results: [{ id: 'a', code: 'refused:not_asked' }] })
})

test.each<[string, Hashed[], There, string[]]>([
  ['before it in the push', [value('a'), submission('s', ['a'])], nothing, []],
  ['after it in the push', [submission('s', ['a']), value('a')], nothing, ['s']],
  ['refused before it', [value('a', undefined, '-5'), submission('s', ['a'])], nothing, ['a', 's']],
  ['in the log', [submission('s', ['a'])], { ...nothing, placed: [placed('a')] }, []],
  ['held', [submission('s', ['a'])], { ...nothing, held: [held('a')] }, []],
  ['of another period', [submission('s', ['a'])], { ...nothing, placed: [{ ...placed('a'), period: '2025' }] }, ['s']],
])('[S5] a submission that names a value %s', (_case, entries, there, refused) => {
  expect(push(entries, there).results.map(({ id }) => id)).toEqual(refused)
})

test.each<[string, Hashed[], There, string[]]>([
  ['blanks what is there', [redaction('r', 'a')], { ...nothing, placed: [placed('a')] }, ['a']],
  ['blanks what comes later, as after a restore', [value('a')], { ...nothing, redacted: ['a'] }, ['a']],
  ['blanks what comes with it, once', [value('a'), redaction('r', 'a'), redaction('q', 'a')], nothing, ['a']],
  ['leaves what it does not name', [value('b'), redaction('r', 'a')], { ...nothing, redacted: ['c'] }, ['a']],
])('[E5] a redaction %s', (_case, entries, there, redacted) => {
  expect(push(entries, there).redacted).toEqual(redacted)
})

test('[E5] a redaction is refused to a contributor, and blanks nothing', () => {
  const role = { member: 'contributor', wasMember: true, manager: false } as const
  expect(push([redaction('r', 'a')], { ...nothing, placed: [placed('a')] }, { role })).toMatchObject({
    ...{ accepted: [], redacted: [], results: [{ id: 'r', code: 'refused:role' }] },
  })
})
