import type { Happening } from '../../src/sync/engine-state.ts'
import type { Fate } from './actions.ts'
import { noteWhatIsGone } from './gone.ts'
import { type Item, MAX_PUSH } from './under-way.ts'
import type { World } from './world.ts'

/** Does what an engine asked of its own device, and says what came of it. Nobody really holds a lock. */
export function carryOut(world: World, { tab, org, effect }: Item, fate: Fate): Happening | null {
  const { database } = tab
  switch (effect.do) {
    case 'send':
      return null
    case 'lock':
      return { type: fate === 'busy' ? 'busy' : 'locked' }
    case 'collect':
      return { type: 'collected', ...database.look(org, Math.min(effect.max, MAX_PUSH)) }
    case 'write': {
      const result = database.write(org, effect.page)
      world.outcomes.count(`page ${result}`)
      return { type: 'written', result }
    }
    case 'reoffer':
      database.reoffer(org)
      world.outcomes.count('fork')
      return { type: 'written', result: 'written' }
    case 'forget':
      noteWhatIsGone(world, () => database.forgetPulled(org))
      world.outcomes.count('forgotten')
      return { type: 'written', result: 'written' }
    case 'renew':
      database.renewDevice(effect.taken)
      return { type: 'written', result: 'written' }
    case 'confirm':
      return { type: 'confirmed', belongs: confirmed(world, tab.database, org, fate) }
  }
}

/** Whether the server says that the person belongs; null without a network or in another person's session. */
function confirmed(world: World, database: Item['tab']['database'], org: string, fate: Fate): boolean | null {
  const { session, offline } = world.browser(database.spec.browser)
  if (offline || fate === 'lose' || session !== database.person) return null
  return world.truth.mayRead(database.person, org, world.room.today())
}

/** What is left of it when the machine dies in the middle. */
export function halfDone({ product }: World, { tab, org, effect }: Item): void {
  if (effect.do === 'write') tab.database.note((store) => product.halfWritten(store, org, effect.page))
  if (effect.do === 'reoffer') tab.database.note((store) => product.halfReoffered(store, org))
}
