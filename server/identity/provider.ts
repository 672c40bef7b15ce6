import type { ProviderIdentity } from '../repositories/provider-identities.ts'

/** What only the browser that set out, and the server, know of one visit to the provider. */
export interface Errand {
  readonly state: string
  readonly nonce: string
  /** Of PKCE: its hash went along, it itself goes with the code. */
  readonly verifier: string
}

/** Another place where people prove who they are: an OpenID provider, such as a proxy in front of SPID and CIE. */
export interface Provider {
  /** What people call it. */
  readonly name: string
  /** Whether an identity of this issuer opens accounts here now. */
  vouchesFor(issuer: string): boolean
  /** The address to send the person to. Errors: ApiProblem `provider_unavailable` */
  setOut(errand: Errand): Promise<string>
  /**
   * Who somebody is, by what the provider sent along in the address (`query` without the question mark) and tells the
   * server itself; null when it says that it does not know, or its answer is not one to this errand.
   *
   * Errors  ApiProblem `provider_unavailable`
   */
  comeBack(query: string, errand: Errand): Promise<ProviderIdentity | null>
}

/** How long somebody has to come back: who must first find a card reader needs a while. */
export const ERRAND_MS = 15 * 60_000

/** The page of the app that the provider sends people back to. */
export const returnAddress = (baseUrl: string) => `${baseUrl}/accedi/ritorno`
