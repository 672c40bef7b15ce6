/** Who asks, by which session. */
export interface Identified {
  readonly personId: string
  /** Null where there are no sessions: in tests, and where one chooses who to be. */
  readonly sessionId: string | null
  /** When they last showed that it is them, by password, code, passkey or provider; the platform's own time. */
  readonly provedAt: Date
}

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
  /** The person whose session the request carries; null without one. */
  identify(request: Request): Promise<Identified | null>
  signIn(credentials: Credentials, request: Request): Promise<Attempt>
  /** Ends the request's session; the headers clear its cookies. */
  signOut(request: Request): Promise<Headers>
  /** What people do with accounts of their own; null where one chooses who to be. */
  readonly accounts: Accounts | null
}

/** Accounts, sessions and other ways in. Methods that answer `false` or null had nothing to act on. */
export interface Accounts {
  /** Opens a session for somebody who has shown who they are in another way than by password. */
  open(personId: string, request: Request): Promise<SignedIn>
  /** Makes an account that signs in by this address and password. Errors: ApiProblem `already_there`, `password_common` */
  create(account: { personId: string; name: string; email: string; password: string }): Promise<void>
  /** Whether this is the person's password. Takes as long where there is none. */
  checkPassword(personId: string, password: string): Promise<boolean>
  /** Sets a password and ends every session but `keep`. Errors: ApiProblem `password_common` */
  setPassword(personId: string, password: string, keep: string | null): Promise<void>
  /** The session has just shown again that it is them. */
  proved(sessionId: string): Promise<void>
  endSession(personId: string, sessionId: string): Promise<boolean>
  /** Ends every session of the person but `keep`. */
  endSessions(personId: string, keep: string | null): Promise<void>
}
