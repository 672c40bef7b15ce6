import type { Account } from '../../src/domain/wire/account.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { type Device, listDevices } from '../repositories/devices.ts'
import { browsersByDevice, listSessions } from '../repositories/sessions.ts'
import { readWaysIn } from '../repositories/ways-in.ts'
import { sayer } from '../start/clock.ts'

/** What the person has here; where nobody has accounts, their devices alone. Errors: ApiProblem `signed_out` for nobody. */
export async function readAccount(
  deps: Pick<Deps, 'db' | 'instance'>,
  { personId, sessionId }: { readonly personId: string; readonly sessionId: string | null },
): Promise<Account> {
  const { person, devices } = await asPersonToday(deps, personId, async (trx) => ({
    person: await trx.selectFrom('person').select(['name', 'email']).where('id', '=', personId).executeTakeFirst(),
    devices: await listDevices(trx, personId),
  }))
  if (person === undefined) throw new ApiProblem('signed_out')
  const say = sayer(deps.instance)
  const browsers = await browsersByDevice(deps.db, personId)
  return {
    ...person,
    ...(await readWaysIn(deps.db, personId, say)),
    devices: devices.map((device) => deviceOf(device, browsers.get(device.id) ?? null, say)),
    sessions: await listSessions(deps.db, personId, { now: new Date(), current: sessionId, say }),
  }
}

// Seen by the clock here, as what it sent; revoked by the world's, as its sessions were opened.
function deviceOf(
  { id, name, first_seen, last_seen, revoked_at }: Device,
  browser: string | null,
  say: (at: Date) => string,
): Account['devices'][number] {
  return {
    ...{ id, name, browser, firstSeen: first_seen.toISOString(), lastSeen: last_seen.toISOString() },
    revokedAt: revoked_at && say(revoked_at),
  }
}
