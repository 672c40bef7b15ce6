import { queryOptions } from '@tanstack/react-query'
import { getPlan } from '../domain/endpoints/plan.ts'
import { api, type Client } from './client.ts'
import { PUBLIC, FRESH_MS as staleTime } from './query-keys.ts'

/** The whole plan at a glance. */
export const planQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'plan'],
    queryFn: ({ signal }) => client.call(getPlan, { signal }),
    staleTime,
  })
