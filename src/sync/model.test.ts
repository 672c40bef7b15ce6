import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../domain/entry.ts'
import { byCell, headsOf } from '../domain/heads.ts'
import { IN_LOG, REFUSED, UNSENT } from './row.ts'
import { type Action, World } from './testing/model-world.ts'

const flavour = fc.oneof(
  { weight: 8, arbitrary: fc.constant('plain' as const) },
  { weight: 1, arbitrary: fc.constantFrom('hold' as const, 'refuse' as const, 'poison' as const) },
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

function expectNothingLost(world: World): void {
  const rows = world.stores.flatMap((store) => store.all())
  const kept = new Set(world.server.log.map(({ entry }) => entry.id))
  for (const id of world.server.held) kept.add(id)
  for (const row of rows) if (row.st === UNSENT || row.st === REFUSED) kept.add(row.id)
  expect([...world.saved.keys()].filter((id) => !kept.has(id))).toEqual([])
}

function expectAgreement(world: World): void {
  const { log, standIns } = world.server
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  expect(new Set(log.map(({ entry }) => entry.id)).size).toBe(log.length)
  expect(log.map(({ author }) => author)).toEqual(log.map(({ entry }) => world.saved.get(entry.id)))
  expect([...standIns.keys()]).toEqual([])
  for (const store of world.stores) {
    const safe = store.all().filter((row) => row.st === IN_LOG)
    expect(safe.map(({ seq, id }) => [seq, id]).sort(bySeq)).toEqual(log.map(({ seq, entry }) => [seq, entry.id]))
    expect(headsIn(safe.map(({ entry }) => entry))).toEqual(headsIn(log.map(({ entry }) => entry)))
    expect(store.all().filter((row) => row.st === UNSENT)).toEqual([])
  }
}

const bySeq = ([a]: (string | number | null)[], [b]: (string | number | null)[]) => Number(a) - Number(b)

test.each([
  ['[S1-S8] losses, repeats, reordering, dead tabs and racing tabs', usual],
  ['[S9] the same with a server restored from older backups', [...usual, restore]],
])(
  '%s: nothing is lost, each entry is its author’s, and all devices agree with the log',
  (_case, actions) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(...actions), { maxLength: 150, size: 'max' }), (lived) => {
        const world = live(lived)
        expectNothingLost(world)
        expectAgreement(world)
      }),
      { numRuns: 400 },
    )
  },
  60_000,
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
