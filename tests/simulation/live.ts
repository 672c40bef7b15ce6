import type { Action } from './actions.ts'
import { ORGS } from './cast.ts'
import { headsIn, problemsOf } from './checks.ts'
import { heal } from './heal.ts'
import type { Outcomes } from './outcomes.ts'
import { PRODUCT, type Product } from './product.ts'
import { randomOf } from './random.ts'
import { replayProblems } from './replay.ts'
import { World } from './world.ts'

/** What became of a history. */
export interface Lived {
  readonly problems: readonly string[]
  readonly outcomes: Outcomes
}

/** A shift of every device's clock by some years, in milliseconds. */
const SHIFT = 7 * 365 * 86_400_000
/** How many entries a page has at most, by the seed. */
const PAGES = [2, 4, 5, 7, 20]
/** One in so many histories is lived a second time with all clocks shifted. */
const SHIFTED = 8

/** Lives a history of that seed, heals, and looks at what holds. A fault of the simulation itself is thrown. */
export async function live(seed: number, actions: readonly Action[], product: Product = PRODUCT): Promise<Lived> {
  const pageLimit = PAGES[Math.abs(seed) % PAGES.length] ?? 5
  const world = await lived(actions, product, { pageLimit, shift: 0 })
  const problems = problemsOf(world)
  const heads = headsByNumber(world)
  const again = await replayProblems(world, randomOf(seed ^ 0x5eed))
  const shifted =
    seed % SHIFTED === 0 && headsByNumber(await lived(actions, product, { pageLimit, shift: SHIFT })) !== heads
  return {
    problems: [...problems, ...again, ...(shifted ? ['other clocks make other heads'] : [])],
    outcomes: world.outcomes,
  }
}

async function lived(
  actions: readonly Action[],
  product: Product,
  given: ConstructorParameters<typeof World>[1],
): Promise<World> {
  const world = new World(product, given)
  for (const action of actions) await world.act(action)
  await heal(world)
  return world
}

function headsByNumber({ room, truth }: World): string {
  const name = (id: string) => String(truth.saved.get(id)?.nth)
  return ORGS.map((org) => headsIn(room.books.tables(org).log, name)).join(' | ')
}
