import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Action } from './actions.ts'
import { EXTENDED, MANAGER, ORGS, PEOPLE } from './cast.ts'
import { noteWhatIsGone } from './gone.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
const MEMBERS = [PEOPLE.anna, PEOPLE.bruno, PEOPLE.carla]
const memberAt = (n: number) => MEMBERS[n % MEMBERS.length] ?? PEOPLE.anna

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What administrators, managers, operators of the server and time itself do. */
export async function administer(world: World, action: Action): Promise<void> {
  const { room, truth, outcomes } = world
  const { books } = room
  const today = room.today()
  switch (action.do) {
    case 'grant': {
      const person = memberAt(action.person)
      const org = world.org(action.org)
      if (truth.isMember(person, org, today)) return
      books.grant({ person, organisation: org, role: 'contributor', from: today, until: null })
      truth.grant(person, org, today)
      return outcomes.count('membership granted')
    }
    case 'revoke': {
      const person = memberAt(action.person)
      const org = world.org(action.org)
      if (!truth.isMember(person, org, today)) return
      books.revoke(person, org, dayOf(world.now - DAY))
      truth.revoke(person, org, dayOf(world.now - DAY))
      return outcomes.count('membership revoked')
    }
    case 'pass_days':
      world.now += action.days * DAY
      return
    case 'close_period':
      return books.extend(world.org(action.org), EXTENDED, '2026-01-31')
    case 'extend_period':
      return books.extend(world.org(action.org), EXTENDED, '2037-12-31')
    case 'revoke_device': {
      const { device } = world.database(action.db).look(world.org(0), 0)
      if (!books.knowsDevice(device)) return
      books.revokeDevice(device)
      truth.revokedDevices.add(device)
      return outcomes.count('device revoked')
    }
    case 'decide_held':
      return decideHeld(world, action)
    case 'resume':
      return room.resume(action.pick)
    case 'crash_server':
      outcomes.count('server crashed', room.flights.length > 0)
      return room.crash(action.pick)
    case 'back_up':
      world.backups.push(books.snapshot())
      return
    case 'restore': {
      await room.crash('all')
      // The number counts from the newest.
      const backup = world.backups.at(-1 - (action.pick % world.backups.length))
      if (!backup) return
      truth.restored = true
      noteWhatIsGone(world, () => books.restore(backup))
      return outcomes.count('server restored')
    }
    case 'put_back_device':
      truth.restored = true
      noteWhatIsGone(world, () => world.database(action.db).putBack(action.pick))
      return outcomes.count('device restored')
  }
}

async function decideHeld({ room, outcomes, now }: World, action: Extract<Action, { do: 'decide_held' }>) {
  const waiting = ORGS.flatMap((org) =>
    [...room.books.tables(org).held.values()].flat().flatMap((row) => (row.decided === null ? [{ org, row }] : [])),
  )
  const chosen = waiting[action.pick % waiting.length]
  // A stopped server may have the log: the manager would wait for it.
  if (!chosen || room.flights.length > 0) return
  const { org, row } = chosen
  const verdict = { org, id: row.entry.id, author: row.author, manager: MANAGER, reason: 'as it was asked' }
  const given = { ...verdict, at: new Date(now), today: room.today() }
  const done = await (action.accept ? room.books.acceptHeld(given, nodeSha256) : room.books.declineHeld(given))
  if (done === 'decided') outcomes.count(action.accept ? 'held accepted' : 'held declined')
}
