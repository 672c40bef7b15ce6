import * as z from 'zod/mini'
import type { ProblemCode } from '../wire/problem.ts'

/** Who may call an endpoint at all; what of it they see is decided again by the permissions and the database. */
export type Policy = 'public' | 'signed_in' | 'member_or_manager' | 'manager'

type Schema = z.core.$ZodType

/**
 * One endpoint as both halves know it: validation and documentation on the server, the typed client in the app.
 *
 * Shape  `path` has Hono's `:name` parameters, each of them in `params`
 */
export interface Endpoint<P extends Schema, B extends Schema | null, R extends Schema | null> {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: `/api/${string}`
  readonly policy: Policy
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
