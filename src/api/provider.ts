import { beginAtProvider, returnFromProvider } from '../domain/endpoints/sign-in.ts'
import type { Session } from '../domain/wire/session.ts'
import { isTemporary } from './api-problem.ts'
import { api, type Client } from './client.ts'

/** What one goes to the provider for: to sign in, or to tie its identity to the account. */
export type ProviderIntent = 'sign_in' | 'link'

const INTENT = 'traguardo.provider'

/**
 * Leaves the app for the provider, which sends the person back to /accedi/ritorno. `link` is to be called within
 * `useProven`.
 *
 * Errors  ApiProblem: `provider_unavailable` when it does not answer (worth another try), `not_found` where there is
 *         none, `proof_needed` for `link`
 */
export async function goToProvider(
  intent: ProviderIntent,
  client: Client = api,
  go: (url: string) => void = (url) => globalThis.location.assign(url),
): Promise<void> {
  const { url } = await client.call(beginAtProvider, { body: { intent } })
  sessionStorage.setItem(INTENT, intent)
  go(url)
}

/** What the person had gone to the provider for; to sign in, where this tab does not know. */
export function providerIntent(): ProviderIntent {
  return sessionStorage.getItem(INTENT) === 'link' ? 'link' : 'sign_in'
}

const asked = new Map<string, Promise<Session | 'cancelled'>>()

/**
 * Hands over what the provider answered, `location.search` of /accedi/ritorno, and is then whoever the session says.
 * Asked twice with the same, as React does in development, it is sent once: it works once.
 *
 * Shape   `cancelled` when the person turned back at the provider
 * Errors  ApiProblem: `proof_wrong` for an answer that is old, foreign or used (begin again); `not_linked` when nobody
 *         here is known by that identity; `already_there` when it is tied to an account already; `signed_out` when the
 *         session that wanted the link is gone; `provider_unavailable`
 */
export function comeBackFromProvider(search: string, client: Client = api): Promise<Session | 'cancelled'> {
  const known = asked.get(search)
  if (known !== undefined) return known
  const first = handOver(search, client)
  asked.set(search, first)
  // What did not arrive may be sent again.
  first.catch((problem: unknown) => isTemporary(problem) && asked.delete(search))
  return first
}

async function handOver(search: string, client: Client): Promise<Session | 'cancelled'> {
  const query = search.replace(/^\?/, '')
  const answer = client.call(returnFromProvider, { body: { query } })
  if (new URLSearchParams(query).get('error') !== 'access_denied') return answer
  // The server is told all the same, so that what was begun ends.
  return answer.catch(() => 'cancelled' as const)
}
