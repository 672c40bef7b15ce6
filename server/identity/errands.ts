import * as z from 'zod/mini'
import type { Database } from '../database/tables.ts'
import { keepChallenge, takeChallenge } from '../repositories/challenges.ts'
import { hashOfToken, newToken } from './link-token.ts'
import { ERRAND_MS, type Errand } from './provider.ts'

/** What the provider is asked for, and by which session when it is to be tied to an account. */
const Kept = z.strictObject({
  ...{ nonce: z.string(), verifier: z.string() },
  intent: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('sign_in') }),
    z.strictObject({ to: z.literal('link'), person: z.string(), session: z.nullable(z.string()) }),
  ]),
})
export type Intent = z.infer<typeof Kept>['intent']

/** A new errand; `secret` is for the browser that goes on it, and nobody else. */
export async function beginErrand(db: Database, intent: Intent): Promise<{ errand: Errand; secret: string }> {
  const errand = { state: newToken(), nonce: newToken(), verifier: newToken() }
  const secret = newToken()
  const now = new Date()
  const { nonce, verifier } = errand
  await keepChallenge(
    db,
    {
      ...{ hash: await hashOf(secret, errand.state), purpose: 'provider', userId: null },
      ...{ data: { nonce, verifier, intent }, until: new Date(now.getTime() + ERRAND_MS) },
    },
    now,
  )
  return { errand, secret }
}

/**
 * The errand of this browser that the address tells of, ended by this; null for another browser's, one that ended or took
 * too long, and a `state` that is not its own: these leave the errand that it is on as it is.
 */
export async function endErrand(
  db: Database,
  secret: string,
  query: string,
): Promise<{ errand: Errand; intent: Intent } | null> {
  const state = new URLSearchParams(query).get('state') ?? ''
  const wanted = { hash: await hashOf(secret, state), purpose: 'provider', userId: null } as const
  const taken = await takeChallenge(db, wanted, new Date())
  if (taken === undefined) return null
  const { intent, nonce, verifier } = Kept.parse(taken.data)
  return { intent, errand: { state, nonce, verifier } }
}

// Both together: neither a cookie with somebody else's address, nor an address in somebody else's browser.
const hashOf = (secret: string, state: string) => hashOfToken(`${secret}.${state}`)
