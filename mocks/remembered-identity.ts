import { createChosenIdentity } from '../server/identity/chosen.ts'
import type { Identity } from '../server/identity/identity.ts'

const KEY = 'traguardo.demo.person'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Whoever was chosen among the people, also after the page was loaded again.
 *
 * Shape  `people` gives ids by e-mail; the shelf is the app's own, so that app and server never disagree on who it is
 */
export function rememberedIdentity(people: ReadonlyMap<string, string>, shelf: Shelf): Identity {
  const chosen = createChosenIdentity(people)
  const kept = shelf.getItem(KEY)
  if (kept !== null && [...people.values()].includes(kept)) chosen.choose(kept)
  return {
    identify: chosen.identify,
    accounts: null,
    async signIn(credentials, request) {
      const signedIn = await chosen.signIn(credentials, request)
      if (typeof signedIn !== 'string') shelf.setItem(KEY, signedIn.personId)
      return signedIn
    },
    async signOut(request) {
      shelf.removeItem(KEY)
      return chosen.signOut(request)
    },
  }
}
