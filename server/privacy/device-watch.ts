import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { revokedSince } from '../repositories/devices.ts'
import { confineSession, noteSession } from '../repositories/sessions.ts'

interface Syncing {
  readonly personId: string
  readonly sessionId: string | null
  readonly device: string
}

/** Sessions of which a server remembers what it noted; more of them only cost a statement now and then. */
const REMEMBERED = 10_000

/**
 * Ties each session to the device by which it syncs, so that revoking the device leaves the session of a stolen laptop
 * nothing to read; a session that comes back from a device revoked meanwhile is confined there and then.
 *
 * Source  SPEC I19
 */
export function createDeviceWatch(deps: Pick<Deps, 'db' | 'instance'>) {
  const { db } = deps
  const noted = new Map<string, string>()

  async function note(session: string, device: string): Promise<void> {
    if (noted.get(session) === device) return
    await noteSession(db, session, device)
    if (noted.size >= REMEMBERED) noted.clear()
    noted.set(session, device)
  }

  return async function watched<T>({ personId, sessionId, device }: Syncing, sync: () => Promise<T>): Promise<T> {
    if (sessionId === null) return sync()
    // Before the sync looks at the device: whoever revokes it at the same moment finds the session, or the sync the word.
    await note(sessionId, device)
    try {
      return await sync()
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.code === 'device_revoked') {
        const since = await asPersonToday(deps, personId, (trx) => revokedSince(trx, device))
        if (since !== null) await confineSession(db, sessionId, since)
      }
      throw failure
    }
  }
}
