/** Who somebody is, after sign-in; `headers` carry the cookies to set. */
export interface SignedIn {
  readonly personId: string
  readonly headers: Headers
}

/** The door to whatever knows who people are. Nothing else in the server knows how. */
export interface Identity {
  /** The person whose session the request carries; null without one. */
  identify(request: Request): Promise<{ readonly personId: string } | null>
  /** Null when e-mail and password do not go together, whether or not the account exists. */
  signIn(email: string, password: string, request: Request): Promise<SignedIn | null>
  /** Ends the request's session; the headers clear its cookies. */
  signOut(request: Request): Promise<Headers>
}
