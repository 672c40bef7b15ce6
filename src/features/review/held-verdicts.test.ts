import { expect, test } from 'vitest'
import { ApiProblem } from '../../api/api-problem.ts'
import type { HeldDecision, HeldItem } from '../../domain/wire/review.ts'
import { tellVerdict } from './held-verdicts.ts'

const ids = ['a', 'b', 'c']
const items = ids.map(
  (id) => ({ organisation: { id: 'org' }, entry: { id }, author: { id: 'anna' } }) as unknown as HeldItem,
)
const named = (some: readonly HeldItem[]) => some.map(({ entry }) => entry.id)

async function tell(failures: Readonly<Record<string, unknown>>, online = true) {
  const sent: HeldDecision[] = []
  const send = async (decision: HeldDecision) => {
    sent.push(decision)
    if (failures[decision.id] !== undefined) throw failures[decision.id]
  }
  const { done, gone, failure } = await tellVerdict({ items, verdict: 'declined', reason: 'tardi' }, send, () => online)
  return { sent, done: named(done), gone: named(gone), failure }
}

const problem = (code: ApiProblem['code'], status: number | null = 409) => new ApiProblem(code, { status })

test('[V6] every item is told on its own, with its author and the one reason', async () => {
  const { sent, done, failure } = await tell({})
  expect(sent).toEqual(ids.map((id) => ({ org: 'org', id, author: 'anna', verdict: 'declined', reason: 'tardi' })))
  expect([done, failure]).toEqual([ids, null])
})

test.each([['already_decided'], ['not_found']] as const)(
  'what is %s does not wait any more; the rest is decided',
  async (code) => {
    expect(await tell({ b: problem(code) })).toMatchObject({ done: ['a', 'c'], gone: ['b'], failure: null })
  },
)

test('an author whom nobody knows leaves the one item, and the rest is decided', async () => {
  expect(await tell({ a: problem('author_unknown') })).toMatchObject({ done: ['b', 'c'], failure: 'author_unknown' })
})

const silent: [string, unknown, boolean, string][] = [
  ['no network', problem('offline', null), false, 'offline'],
  ['no answer', problem('offline', null), true, 'busy'],
  ['a server that is busy', problem('database_unavailable', 503), true, 'busy'],
  ['too many requests', problem('too_many_requests', 429), true, 'busy'],
  ['a defect', new Error('?'), true, 'busy'],
]

test.each(silent)(
  'after %s nothing more is sent, and what was decided stays so',
  async (_case, cause, online, failure) => {
    const told = await tell({ b: cause }, online)
    expect(told).toMatchObject({ done: ['a'], gone: [], failure })
    expect(told.sent).toHaveLength(2)
  },
)

test('what the server refuses for good is said as such', async () => {
  expect((await tell({ c: problem('not_allowed', 403) })).failure).toBe('refused')
})
