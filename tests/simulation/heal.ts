import { ORGS } from './cast.ts'
import { type Engine, engineOf, killTab, type SimulatedDatabase } from './database.ts'
import type { World } from './world.ts'

const ROUNDS = 10

/** Everything works again and everybody signs in on every device: until nobody has anything left to do. */
export async function heal(world: World): Promise<void> {
  await comeToRest(world)
  for (const browser of world.browsers) browser.offline = false
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const database of world.databases) await sync(world, database)
    if (round > 0 && isQuiet(world)) return
  }
  world.complaints.push('the devices do not come to rest')
}

/** What is still under way arrives, late; servers that stopped go on. */
async function comeToRest(world: World): Promise<void> {
  for (let left = 20; left > 0 && world.room.flights.length > 0; left -= 1) await world.room.resume(0)
  for (let left = 200; left > 0; left -= 1) {
    const [item] = world.pending
    if (!item) return
    await world.happen(item, 'deliver', 0)
  }
}

async function sync(world: World, database: SimulatedDatabase): Promise<void> {
  const { browser, person } = database.spec
  world.signIn(browser, person, true)
  for (const tab of database.tabs) {
    const orgs = ORGS.filter((org) => tab.engines.has(org) || tab.n === 0).filter((org) =>
      world.truth.everBelonged(person, org),
    )
    for (const org of orgs) {
      // A page that is too old is loaded again.
      const old = tab.engines.get(org)?.state.phase
      if (old?.name === 'stopped' && old.why === 'client_too_old') killTab(tab)
      await exchange(world, engineOf(tab, org))
    }
  }
}

async function exchange(world: World, engine: Engine): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    world.tell(engine, { type: 'wanted', why: 'tap' })
    await world.runToRest(engine, 120)
    if (engine.state.phase.name !== 'waiting') return
  }
}

/** Every device that may read has what the log has, and nothing to send. */
function isQuiet({ databases, truth, room }: World): boolean {
  return databases.every((database) =>
    ORGS.every((org) => {
      const { device, cursor, outbox } = database.look(org, 1)
      if (truth.revokedDevices.has(device) || !truth.everBelonged(database.person, org)) return true
      if (!truth.mayRead(database.person, org, room.today())) return cursor === null && outbox.length === 0
      const { head, mark } = room.books.tables(org).head
      return cursor?.seq === head && cursor.mark === mark && outbox.length === 0
    }),
  )
}
