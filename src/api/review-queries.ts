import { queryOptions } from '@tanstack/react-query'
import { getHeldQueue, getReviewPage, getReviewQueue } from '../domain/endpoints/review.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** Never put aside: a page opened right after a decision must not show what stood before it. */
const NOT_KEPT = { kept: false }

/** Submitted periods that wait for the manager; asked again whenever they are looked at. */
export const reviewQueueQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'review'],
    queryFn: ({ signal }) => client.call(getReviewQueue, { signal }),
    staleTime: 0,
    meta: NOT_KEPT,
  })

/** One organisation's submitted period. A decision names the `upTo` of the answer that was on screen. */
export const reviewPageQuery = (org: string, period: string, client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'review', org, period],
    queryFn: ({ signal }) => client.call(getReviewPage, { params: { org, period }, signal }),
    staleTime: 0,
    meta: NOT_KEPT,
  })

/** What the server keeps until a manager decides; asked again whenever it is looked at. */
export const heldQueueQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'review', 'held'],
    queryFn: ({ signal }) => client.call(getHeldQueue, { signal }),
    staleTime: 0,
    meta: NOT_KEPT,
  })
