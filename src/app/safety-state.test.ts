import { expect, test } from 'vitest'
import type { Phase } from '../sync/engine-state.ts'
import { type SafetyFacts, safetyState } from './safety-state.ts'

const IDLE: Phase = { name: 'idle' }
const stopped = (why: Extract<Phase, { name: 'stopped' }>['why']): Phase => ({ name: 'stopped', why })
const at = '2026-11-22T10:00:00Z'
const facts = (given: Partial<SafetyFacts>): SafetyFacts => ({
  ...{ counts: { unsent: 0, drafts: 0 }, look: 0, held: 0, online: true, contactedAt: at },
  phases: [{ org: 'a', phase: IDLE }],
  ...given,
})
const unsent = { unsent: 2, drafts: 1 }

test.each([
  ['all is with the server', {}, { kind: 'safe', contactedAt: at }],
  ['the server was never heard from', { contactedAt: null }, { kind: 'never' }],
  ['a draft is open', { counts: { unsent: 0, drafts: 1 } }, { kind: 'drafts', drafts: 1 }],
  ['something is refused or in conflict', { look: 3, held: 1 }, { kind: 'look', look: 3 }],
  ['something waits for a manager alone', { held: 1 }, { kind: 'held', held: 1 }],
  [
    'values wait, and something asks for a look',
    { counts: unsent, look: 1 },
    { kind: 'on_device', unsent: 2, look: 1, online: true },
  ],
  ['values wait offline', { counts: unsent, online: false }, { kind: 'on_device', unsent: 2, look: 0, online: false }],
  [
    'one of two memberships ended',
    {
      counts: unsent,
      phases: [
        { org: 'a', phase: IDLE },
        { org: 'b', phase: stopped('not_member') },
      ],
    },
    { kind: 'not_member', org: 'b' },
  ],
  ...(['device_revoked', 'signed_out', 'user_mismatch', 'client_too_old'] as const).map(
    (why) =>
      [
        `the exchange stopped: ${why}`,
        {
          counts: unsent,
          look: 1,
          phases: [
            { org: 'a', phase: stopped('not_member') },
            { org: 'b', phase: stopped(why) },
          ],
        },
        { kind: why, unsent: 2 },
      ] as const,
  ),
] as const)('[U6] when %s the header says one thing', (_case, given, state) => {
  expect(safetyState(facts(given as Partial<SafetyFacts>))).toEqual(state)
})

test('an organisation whose exchange has not begun stops nothing', () => {
  expect(safetyState(facts({ phases: [{ org: 'a', phase: null }] })).kind).toBe('safe')
})
