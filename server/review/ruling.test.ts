import { expect, test } from 'vitest'
import type { HeldDecision } from '../../src/domain/wire/review.ts'
import { type Ruling, rulingOn } from './ruling.ts'

const id = '00000000-0000-7000-8000-000000000001'
const said = (verdict: HeldDecision['verdict'], reason?: string): HeldDecision => ({
  ...{ org: id, id, author: id, verdict },
  ...(reason === undefined ? {} : { reason }),
})
const waiting = { verdict: null, reason: null, inLog: false, authorKnown: true }
const accepted = { ...waiting, verdict: 'accepted' as const, inLog: true }
const declined = { ...waiting, verdict: 'declined' as const, reason: 'tardi' }

const cases: [string, HeldDecision, Parameters<typeof rulingOn>[1], Ruling][] = [
  ['accepting what waits', said('accepted'), waiting, 'settle'],
  ['declining what waits', said('declined', 'tardi'), waiting, 'settle'],
  ['what its author sent meanwhile', said('declined', 'tardi'), { ...waiting, inLog: true }, 'not_found'],
  ['accepting of an author unknown here', said('accepted'), { ...waiting, authorKnown: false }, 'author_unknown'],
  ['declining of an author unknown here', said('declined', 'x'), { ...waiting, authorKnown: false }, 'settle'],
  ['accepting again', said('accepted'), accepted, 'settled'],
  ['accepting again, with a reason', said('accepted', 'va bene'), { ...accepted, reason: 'altro' }, 'settled'],
  ['declining again with the same reason', said('declined', 'tardi'), declined, 'settled'],
  ['declining again with another reason', said('declined', 'altro'), declined, 'already_decided'],
  ['declining what was accepted', said('declined', 'tardi'), accepted, 'already_decided'],
  ['accepting what was declined', said('accepted'), declined, 'already_decided'],
]

test.each(cases)('[V6] %s comes to the right thing', (_case, decision, held, expected) => {
  expect(rulingOn(decision, held)).toBe(expected)
})
