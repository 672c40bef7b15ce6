import * as z from 'zod/mini'
import { Person } from '../domain/people.ts'
import { Session } from '../domain/wire/session.ts'
import type { Shelf } from './lasting-shelf.ts'

export const PERSON_NAME = 'traguardo.person'

/** Who signed in on this device, with the session as it last was: enough to start without a network. */
const KnownSession = z.strictObject({ ...Session.shape, person: Person })
export type KnownSession = z.infer<typeof KnownSession>

/**
 * Remembers the signed-in person. False when this browser keeps nothing: the app then needs the network to start.
 */
export function rememberPerson(shelf: Shelf, session: KnownSession): boolean {
  try {
    shelf.setItem(PERSON_NAME, JSON.stringify(session))
    return true
  } catch {
    return false
  }
}

/** The remembered session, or null when there is none that this version of the app can read. */
export function knownPerson(shelf: Shelf): KnownSession | null {
  try {
    const read = KnownSession.safeParse(JSON.parse(shelf.getItem(PERSON_NAME) ?? 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Forgets who signed in. What the person saved or sent stays in their own database, untouched. */
export function forgetPerson(shelf: Shelf): void {
  try {
    shelf.removeItem(PERSON_NAME)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
