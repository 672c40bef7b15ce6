import type { Identity } from './identity.ts'

/** An identity that is told who the person is: for tests, and for the demo in a tab, where one chooses who to be. */
export interface ChosenIdentity extends Identity {
  /** From now on the requests are this person's; null is anybody. */
  choose(personId: string | null): void
}

/**
 * Shape  `byEmail` names the people that signing in by e-mail chooses, whatever the password; empty where nobody may
 */
export function createChosenIdentity(byEmail: ReadonlyMap<string, string> = new Map()): ChosenIdentity {
  let chosen: string | null = null
  return {
    accounts: null,
    choose(personId) {
      chosen = personId
    },
    async identify() {
      // There is nothing to show: whoever chooses is who they say.
      return chosen === null ? null : { personId: chosen, sessionId: null, provedAt: new Date() }
    },
    async signIn({ email }) {
      const personId = byEmail.get(email.trim().toLowerCase())
      if (personId === undefined) return 'refused'
      chosen = personId
      return { personId, headers: new Headers() }
    },
    async signOut() {
      chosen = null
      return new Headers()
    },
  }
}
