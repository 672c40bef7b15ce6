import * as z from 'zod/mini'
import { Catalogue } from './catalogue.ts'
import { IndicatorCode } from './entry.ts'
import { Period } from './period.ts'
import { Uuid } from './text.ts'
import type { ProblemCode } from './wire/problem.ts'
import { AreaView, IndicatorList, IndicatorPage, ObjectiveView, PlanView } from './wire/progress.ts'
import { ReviewPage, ReviewQueue } from './wire/review.ts'
import { DemoPeople, Session, SignInRequest } from './wire/session.ts'
import { SyncRequest, SyncResponse } from './wire/sync.ts'

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
  /** What a 200 holds; null for 204 without a body. */
  readonly response: R
  /** The codes that this endpoint adds to those that any endpoint may answer. */
  readonly problems: readonly ProblemCode[]
}

const define = <P extends Schema, B extends Schema | null, R extends Schema | null>(endpoint: Endpoint<P, B, R>) =>
  endpoint

const none = z.strictObject({})
const AreaCode = z.string().check(z.regex(/^[A-Z]{2,5}$/))
const ObjectiveCode = z.string().check(z.regex(/^[A-Z]{2,5}-\d{1,2}$/))

export const getSession = define({
  name: 'getSession',
  method: 'GET',
  path: '/api/session',
  policy: 'public',
  summary: 'Who is signed in, and what this installation is',
  params: none,
  body: null,
  response: Session,
  problems: [],
})

export const signIn = define({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  policy: 'public',
  summary: 'Sign in by e-mail and password; sets the session cookie',
  params: none,
  body: SignInRequest,
  response: Session,
  problems: ['signed_out', 'too_many_requests'],
})

export const signOut = define({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  policy: 'public',
  summary: 'End the session',
  params: none,
  body: null,
  response: null,
  problems: [],
})

export const getDemoPeople = define({
  name: 'getDemoPeople',
  method: 'GET',
  path: '/api/demo/people',
  policy: 'public',
  summary: 'The people of the demo; not found outside it',
  params: none,
  body: null,
  response: DemoPeople,
  problems: ['not_found'],
})

export const getCatalogue = define({
  name: 'getCatalogue',
  method: 'GET',
  path: '/api/catalogue',
  policy: 'public',
  summary: 'The plan in its own words and the proposed catalogue of indicators',
  params: none,
  body: null,
  response: Catalogue,
  problems: [],
})

export const getPlan = define({
  name: 'getPlan',
  method: 'GET',
  path: '/api/progress/plan',
  policy: 'public',
  summary: 'The whole plan at a glance',
  params: none,
  body: null,
  response: PlanView,
  problems: [],
})

export const getArea = define({
  name: 'getArea',
  method: 'GET',
  path: '/api/progress/areas/:area',
  policy: 'public',
  summary: 'A priority area with its objectives and their indicators',
  params: z.strictObject({ area: AreaCode }),
  body: null,
  response: AreaView,
  problems: ['not_found'],
})

export const getObjective = define({
  name: 'getObjective',
  method: 'GET',
  path: '/api/progress/objectives/:objective',
  policy: 'public',
  summary: 'An objective with its indicators',
  params: z.strictObject({ objective: ObjectiveCode }),
  body: null,
  response: ObjectiveView,
  problems: ['not_found'],
})

export const getIndicators = define({
  name: 'getIndicators',
  method: 'GET',
  path: '/api/progress/indicators',
  policy: 'public',
  summary: 'Every indicator, short, with where it stands',
  params: none,
  body: null,
  response: IndicatorList,
  problems: [],
})

export const getIndicator = define({
  name: 'getIndicator',
  method: 'GET',
  path: '/api/progress/indicators/:indicator',
  policy: 'public',
  summary: 'An indicator with its series, standing and zones',
  params: z.strictObject({ indicator: IndicatorCode }),
  body: null,
  response: IndicatorPage,
  problems: ['not_found'],
})

export const sync = define({
  name: 'sync',
  method: 'POST',
  path: '/api/sync/v1/orgs/:org',
  policy: 'member_or_manager',
  summary: "Push entries to an organisation's log and read the page after a cursor",
  params: z.strictObject({ org: Uuid }),
  body: SyncRequest,
  response: SyncResponse,
  problems: ['signed_out', 'user_mismatch', 'not_found', 'log_forked', 'client_too_old'],
})

export const getReviewQueue = define({
  name: 'getReviewQueue',
  method: 'GET',
  path: '/api/review',
  policy: 'manager',
  summary: 'Submitted periods that wait for a decision',
  params: none,
  body: null,
  response: ReviewQueue,
  problems: ['signed_out', 'not_allowed'],
})

export const getReviewPage = define({
  name: 'getReviewPage',
  method: 'GET',
  path: '/api/review/:org/:period',
  policy: 'manager',
  summary: 'One submitted period: values against their history',
  params: z.strictObject({ org: Uuid, period: Period }),
  body: null,
  response: ReviewPage,
  problems: ['signed_out', 'not_allowed', 'not_found'],
})

/** Every endpoint of the API, for the server to mount and to document. */
export const ENDPOINTS = [
  getSession,
  signIn,
  signOut,
  getDemoPeople,
  getCatalogue,
  getPlan,
  getArea,
  getObjective,
  getIndicators,
  getIndicator,
  sync,
  getReviewQueue,
  getReviewPage,
] as const
