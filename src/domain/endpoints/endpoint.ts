import * as z from 'zod/mini'
import type { ProblemCode } from '../wire/problem.ts'

/** Who may call an endpoint at all; what of it they see is decided again by the permissions and the database. */
export const POLICIES = [
  'public',
  'signed_in',
  /** Of the organisation in the address: members of today or before, and managers of the plan. The sync goes by it. */
  'member_or_manager',
  /** Of the organisation in the address: members of today, and who runs the plan. */
  'member_or_steward',
  /** Of the organisation in the address: its referents, and who runs the plan. */
  'referent_or_steward',
  /** Of the organisation in the address: its referents alone. */
  'referent',
  'manager',
  /** Who runs the plan: managers and administrators. */
  'steward',
  'administrator',
  'funder',
] as const
export type Policy = (typeof POLICIES)[number]

type Schema = z.core.$ZodType

/**
 * One endpoint as both halves know it: validation and documentation on the server, the typed client in the app.
 *
 * Shape  `path` has Hono's `:name` parameters, each of them in `params`; what else is there comes in the query
 */
export interface Endpoint<P extends Schema, B extends Schema | null, R extends Schema | null> {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: `/api/${string}`
  readonly policy: Policy
  /** Asks for a proof of the last fifteen minutes that it is the person: for roles, exports of people, erasure. */
  readonly fresh?: true
  /** Its answer sets the cookie of a new session. */
  readonly opensSession?: true
  readonly summary: string
  readonly params: P
  readonly body: B
  /** What a 200 holds, or each event of its stream; null for 204 without a body. */
  readonly response: R
  /** Of a 200, where it is not JSON: a stream without an end. */
  readonly media?: 'text/event-stream'
  /** The codes that this endpoint adds to those that any endpoint may answer. */
  readonly problems: readonly ProblemCode[]
}

/** Ties an endpoint's parts to each other by type. */
export const define = <P extends Schema, B extends Schema | null, R extends Schema | null>(
  endpoint: Endpoint<P, B, R>,
) => endpoint

/** Parameters of an endpoint without any. */
export const none = z.strictObject({})
