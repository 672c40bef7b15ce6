import * as z from 'zod/mini'
import { Period } from '../period.ts'
import { Uuid } from '../text.ts'
import { ReviewPage, ReviewQueue } from '../wire/review.ts'
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
