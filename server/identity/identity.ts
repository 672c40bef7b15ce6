import type { Tx } from '../database/tables.ts'

/** Who asks, by which session. */
export interface Identified {
  readonly personId: string
  /** Null where there are no sessions: in tests, and where one chooses who to be. */
  readonly sessionId: string | null
  /** When they last showed that it is them, by password, code, passkey or provider; the platform's own time. */
  readonly provedAt: Date
  /** The session is of a revoked device: it may hear that from the sync, and nothing else from anybody. */
  readonly confined?: boolean
}

/** Whoever looks at the page, unless it is said that it is the page itself. */
export type AskedBy = 'person' | 'page'

/** Who somebody is, after sign-in; `headers` carry the cookies to set. */
export interface SignedIn {
  readonly personId: string
  readonly headers: Headers
}

/** What somebody typed to be let in. */
export interface Credentials {
  readonly email: string
  readonly password: string
  readonly code?: string | undefined
}

/** `refused` says nothing of whether the account exists; `code_needed` only after the right password. */
export type Attempt = SignedIn | 'refused' | 'code_needed'

/** The door to whatever knows who people are. Nothing else in the server knows how. */
export interface Identity {
  /**
   * The person whose session the request carries; null without one. A request of a person is a visit, which keeps the
   * session open; what a page that is left open asks by itself is none.
   */
  identify(request: Request, asked?: AskedBy): Promise<Identified | null>
  signIn(credentials: Credentials, request: Request): Promise<Attempt>
  /** Ends the request's session; the headers clear its cookies. */
  signOut(request: Request): Promise<Headers>
  /** What people do with accounts of their own; null where one chooses who to be. */
  readonly accounts: Accounts | null
}

/** A new account, for a person who is or is about to be in `person`. */
export interface NewAccount {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/**
 * Accounts, sessions and other ways in. Methods that answer `false` or null had nothing to act on.
 *
 * Where a method takes `within`, it works in that transaction, which must not have become a person's yet: the tables of
 * the identity are the login's own. See `becomePersonToday` for going on as somebody in the same one.
 */
export interface Accounts {
  /** Opens a session for somebody who has shown who they are in another way than by password. */
  open(personId: string, request: Request): Promise<SignedIn>
  /** Makes an account that signs in by this address and password. Errors: ApiProblem `already_there`, `password_common` */
  create(account: NewAccount, within?: Tx): Promise<void>
  /** Whether this is the person's password. Takes as long where there is none. */
  checkPassword(personId: string, password: string): Promise<boolean>
  /** Sets a password and ends every session but `keep`. Errors: ApiProblem `password_common` */
  setPassword(personId: string, password: string, keep: string | null, within?: Tx): Promise<void>
  /** The session has just shown again that it is them. */
  proved(sessionId: string): Promise<void>
  /** Shows again by password, and code where the second factor is on, that it is them; the session counts as proved. */
  prove(
    personId: string,
    sessionId: string,
    tried: Omit<Credentials, 'email'>,
  ): Promise<'proved' | 'refused' | 'code_needed'>
  /** The person's roles changed: what they do next that asks for a proof asks for a new one. */
  unprove(personId: string, within?: Tx): Promise<void>
  endSession(personId: string, sessionId: string): Promise<boolean>
  /** Ends every session of the person but `keep`. */
  endSessions(personId: string, keep: string | null, within?: Tx): Promise<void>
  readonly secondFactor: SecondFactor
}

/** What people do with the second factor of their own account. */
export interface SecondFactor {
  /** A new secret, which counts for nothing until a code confirms it. Errors: ApiProblem `already_there` */
  begin(personId: string, email: string): Promise<{ readonly secret: string; readonly uri: string }>
  /** Turns it on by a first code; the recovery codes, this once. `absent` where none waits to be confirmed */
  confirm(personId: string, code: string, within: Tx): Promise<readonly string[] | 'wrong' | 'absent'>
  /** New recovery codes, this once, in place of all that were; `absent` where it is not on. */
  renewCodes(personId: string, within: Tx): Promise<readonly string[] | 'absent'>
  /** Turns it off and forgets its codes; whether it was on. */
  end(personId: string, within: Tx): Promise<boolean>
}
