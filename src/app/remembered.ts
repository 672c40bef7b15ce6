import { PERSON_NAME } from '../storage/known-person.ts'
import { lastingShelf } from '../storage/lasting-shelf.ts'

/** There from signing out until the server has heard of it. */
export const LEAVING_NAME = 'traguardo:leaving'

/** What this device remembers of who signed in or out; known after `restoreRemembered`. */
export const remembered = lastingShelf(localStorage)

/** Before anything is shown: a browser that was killed finds what it had not written to disk. */
export function restoreRemembered(): Promise<void> {
  return remembered.restore([PERSON_NAME, LEAVING_NAME])
}
