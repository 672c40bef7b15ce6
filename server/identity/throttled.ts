import type { Database } from '../database/tables.ts'
import { attemptsAt, attemptsOf, createAttempts } from './attempts.ts'
import type { Accounts, Identity } from './identity.ts'

/** The identity with a limit on guessing passwords and codes: per account, from however many addresses. */
export function throttled(identity: Identity, db: Database, clock: () => Date): Identity {
  const attempts = createAttempts(db, clock)

  const limited = (accounts: Accounts): Accounts => ({
    ...accounts,
    checkPassword: (personId, password) =>
      attempts.try(
        attemptsOf(personId),
        () => accounts.checkPassword(personId, password),
        (right) => !right,
      ),
    prove: (personId, sessionId, tried) =>
      attempts.try(
        attemptsOf(personId),
        () => accounts.prove(personId, sessionId, tried),
        (result) => isGuess(result, tried.code),
      ),
  })

  return {
    ...identity,
    signIn: (credentials, request) =>
      attempts.try(
        attemptsAt(credentials.email),
        () => identity.signIn(credentials, request),
        (result) => isGuess(result, credentials.code),
      ),
    accounts: identity.accounts && limited(identity.accounts),
  }
}

/** Being asked for a code after the right password is no failure; a wrong code is. */
function isGuess(result: unknown, code: string | undefined): boolean {
  return result === 'refused' || (result === 'code_needed' && code !== undefined)
}
