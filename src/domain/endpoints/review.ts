import * as z from 'zod/mini'
import { Period } from '../period.ts'
import { Uuid } from '../text.ts'
import { HeldDecision, HeldQueue, ReviewPage, ReviewQueue } from '../wire/review.ts'
import { define, none } from './endpoint.ts'

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

export const getHeldQueue = define({
  name: 'getHeldQueue',
  method: 'GET',
  path: '/api/review/held',
  policy: 'manager',
  summary: 'Entries that the server keeps until a manager decides',
  params: none,
  body: null,
  response: HeldQueue,
  problems: ['signed_out', 'not_allowed'],
})

export const decideHeld = define({
  name: 'decideHeld',
  method: 'POST',
  path: '/api/review/held',
  policy: 'manager',
  summary: 'Put a held entry into its log, or decline it with a reason; deciding the same again changes nothing',
  params: none,
  body: HeldDecision,
  response: null,
  problems: ['signed_out', 'not_allowed', 'not_found', 'already_decided', 'author_unknown'],
})
