import { beginPasskeyProof, proveByPasskey } from '../domain/endpoints/proof.ts'
import { beginPasskeySignIn, signInByPasskey } from '../domain/endpoints/sign-in.ts'
import { addPasskey, beginPasskey } from '../domain/endpoints/ways-in.ts'
import type { Session } from '../domain/wire/session.ts'
import { type Authenticator, answerOf, browserAuthenticator, type NotDone } from './authenticator.ts'
import { api, type Client } from './client.ts'

/**
 * Signs in by a passkey of this site; which one, the person chooses in the browser's own dialogue.
 *
 * Shape   the session, or how it ended: `cancelled` says nothing, `unsupported` asks for another way
 * Errors  ApiProblem: `signed_out` for a passkey that is nobody's here, and what any call may meet
 */
export async function signInWithPasskey(
  client: Client = api,
  authenticator: Authenticator = browserAuthenticator,
): Promise<Session | NotDone> {
  const options = await client.call(beginPasskeySignIn, { body: {} })
  const answer = await answerOf(() => authenticator.use(options))
  return typeof answer === 'string' ? answer : client.call(signInByPasskey, { body: answer })
}

/**
 * Makes a passkey for who is signed in, under the name that they give it. To be called within `useProven`.
 *
 * Shape   `already_there`: this authenticator holds one of theirs already
 * Errors  ApiProblem: `proof_needed`, and what any call may meet
 */
export async function makePasskey(
  name: string,
  client: Client = api,
  authenticator: Authenticator = browserAuthenticator,
): Promise<'done' | NotDone> {
  const options = await client.call(beginPasskey, { body: {} })
  const answer = await answerOf(() => authenticator.make(options))
  if (typeof answer === 'string') return answer
  await client.call(addPasskey, { body: { name, answer } })
  return 'done'
}

/**
 * Shows again, by one of the person's own passkeys, that it is them: counts for fifteen minutes.
 *
 * Errors  ApiProblem: `not_found` when they have no passkey, `proof_wrong` for another person's
 */
export async function proveWithPasskey(
  client: Client = api,
  authenticator: Authenticator = browserAuthenticator,
): Promise<'done' | NotDone> {
  const options = await client.call(beginPasskeyProof, { body: {} })
  const answer = await answerOf(() => authenticator.use(options))
  if (typeof answer === 'string') return answer
  await client.call(proveByPasskey, { body: answer })
  return 'done'
}
