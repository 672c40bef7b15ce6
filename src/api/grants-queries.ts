import { queryOptions } from '@tanstack/react-query'
import { getGranted, getGrantedValues, getGrants } from '../domain/endpoints/grants.ts'
import type { GrantedValues } from '../domain/wire/grants.ts'
import { ApiProblem } from './api-problem.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

/** Never put aside: who may see what, and what was seen, is as the server says now. */
const NOT_KEPT = { kept: false }

/** Who may read the organisation's approved values, and who could be let in. */
export const grantsQuery = (org: string, client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'grants', org],
    queryFn: ({ signal }) => client.call(getGrants, { params: { org }, signal }),
    staleTime: 0,
    meta: NOT_KEPT,
  })

/** The organisations that opened their values to who asks, and those that do no more. */
export const grantedQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'granted'],
    queryFn: ({ signal }) => client.call(getGranted, { signal }),
    staleTime: 0,
    meta: NOT_KEPT,
  })

/**
 * The values that an organisation opened. Every request is in its audit, so none is made but by opening the page: not by
 * coming back to the window, and not from memory once the page is left. Null where nothing is open to who asks, be it
 * withdrawn, never given or an address of nobody: the server says no more.
 */
export const grantedValuesQuery = (org: string, client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'granted', org],
    queryFn: ({ signal }): Promise<GrantedValues | null> =>
      client.call(getGrantedValues, { params: { org }, signal }).catch(nothingOpen),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    meta: NOT_KEPT,
  })

function nothingOpen(cause: unknown): null {
  if (cause instanceof ApiProblem && cause.code === 'not_found') return null
  throw cause
}
