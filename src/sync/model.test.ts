import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../domain/entry.ts'
import { byCell, headsOf } from '../domain/heads.ts'
import { HELD, IN_LOG, REFUSED, UNSENT } from './row.ts'
import { type Action, userOf, World } from './testing/model-world.ts'

const flavour = fc.oneof(
  { weight: 8, arbitrary: fc.constant('plain' as const) },
  { weight: 1, arbitrary: fc.constantFrom('hold' as const, 'refuse' as const, 'poison' as const, 'fault' as const) },
)
const fate = fc.constantFrom(
  'deliver' as const,
  'deliver' as const,
  'lose_request' as const,
  'lose_reply' as const,
  'twice' as const,
)

const usual = [
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('save' as const), device: fc.nat(2), flavour, cell: fc.nat(2) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('want' as const), tab: fc.nat(5) }) },
  { weight: 20, arbitrary: fc.record({ do: fc.constant('advance' as const), pick: fc.nat(20), fate }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), tab: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'wake' } as const) },
]
const device = fc.nat(2)
const decide = {
  weight: 2,
  arbitrary: fc.record({ do: fc.constant('decide' as const), pick: fc.nat(9), accept: fc.boolean() }),
}
const redact = { weight: 2, arbitrary: fc.record({ do: fc.constant('redact' as const), device, target: fc.nat(50) }) }
const membership = {
  weight: 2,
  arbitrary: fc.record({ do: fc.constant('membership' as const), device, ends: fc.boolean() }),
}
const revoke = { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), device }) }
const restore = { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), keep: fc.nat(50) }) }

function live(actions: readonly Action[]): World {
  const world = new World()
  for (const action of actions) world.act(action)
  world.heal()
  return world
}

/** The heads of every cell, whoever looks. */
function headsIn(entries: readonly Entry[]): Record<string, string[]> {
  const values = entries.flatMap((entry) => (entry.kind === 'value' ? [entry] : []))
  return Object.fromEntries(
    [...byCell(values)].map(([key, ofCell]) => [key, headsOf(ofCell).map(({ id }) => id)]).sort(),
  )
}

/** But what was blanked: only the log brings that back. */
function expectNothingLost(world: World): void {
  const rows = world.stores.flatMap((store) => store.all())
  const kept = new Set([...world.server.log.map(({ entry }) => entry.id), ...world.server.held.keys()])
  for (const row of rows) if (row.st === UNSENT || row.st === REFUSED) kept.add(row.id)
  expect([...world.saved.keys()].filter((id) => !kept.has(id) && !world.redacted.has(id))).toEqual([])
}

function expectAgreement(world: World): void {
  const { log, held, standIns } = world.server
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  expect(new Set(log.map(({ entry }) => entry.id)).size).toBe(log.length)
  expect(log.map(({ author }) => author)).toEqual(log.map(({ entry }) => world.saved.get(entry.id)))
  // What its author's own device had to blank comes back from others alone, and a manager decides on it.
  expect([...standIns.keys()].filter((id) => !world.redacted.has(id))).toEqual([])
  const ofLog = log.map(({ seq, entry }) => [seq, entry])
  const logged = new Set(log.map(({ entry }) => entry.id))
  for (const [n, store] of world.stores.entries()) {
    const rows = store.all()
    const having = (st: number) => rows.filter((row) => row.st === st)
    const safe = having(IN_LOG)
    if (reads(world, n)) {
      expect(safe.map(({ seq, entry }) => [seq, entry]).sort(bySeq)).toEqual(ofLog)
      expect(headsIn(safe.map(({ entry }) => entry))).toEqual(headsIn(log.map(({ entry }) => entry)))
    } else expect(safe).toEqual([])
    if (world.server.revoked.has(world.deviceOf(n))) continue
    expect(having(UNSENT)).toEqual([])
    // Whom no page is for does not hear that a manager accepted.
    const waits = (id: string) =>
      held.get(id)?.declined === false || standIns.has(id) || (!reads(world, n) && logged.has(id))
    expect(having(HELD).filter(({ id }) => !waits(id))).toEqual([])
  }
}

function reads(world: World, device: number): boolean {
  return !world.server.ended.has(userOf(device)) && !world.server.revoked.has(world.deviceOf(device))
}

const bySeq = ([a]: unknown[], [b]: unknown[]) => Number(a) - Number(b)

test.each([
  ['[S1-S8] losses, repeats, reordering, dead tabs, racing tabs and devices of one id', usual],
  ['[S13] the same with a manager who accepts and declines', [...usual, decide]],
  ['[S9] [S13] the same with a server restored from older backups', [...usual, restore]],
  ['[E5] the same with redactions', [...usual, redact]],
  ['[E5] [S9] redactions and restored backups', [...usual, redact, restore]],
  ['[S12] memberships that end and begin, with a manager who decides', [...usual, membership, decide]],
  ['[S12] revoked devices', [...usual, revoke, decide]],
])(
  '%s: nothing is lost, each entry is its author’s, and all who read agree with the log',
  (_case, actions) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...actions), { maxLength: 150, size: 'max' }), (lived) => {
        const world = live(lived)
        expectNothingLost(world)
        expectAgreement(world)
      }),
      { numRuns: 200, interruptAfterTimeLimit: 20_000 },
    )
  },
  120_000,
)

test('[S8] every poisoned, refused and held entry ends where its author sees it, and the others pass', () => {
  const flavours = ['plain', 'poison', 'plain', 'refuse', 'poison', 'hold', 'plain'] as const
  const world = live([
    ...flavours.map((flavoured, cell) => ({ do: 'save', device: 0, flavour: flavoured, cell }) as const),
    { do: 'want', tab: 0 },
  ])
  const standings = world.stores[0]?.all().map(({ st, code }) => [st, code])
  expect(standings).toEqual([
    [1, null],
    [3, 'malformed'],
    [1, null],
    [3, 'refused:role'],
    [3, 'malformed'],
    [2, 'held:period_closed'],
    [1, null],
  ])
})
