import { queryOptions } from '@tanstack/react-query'
import { getArea, getIndicator, getIndicators, getObjective } from '../domain/endpoints/indicators.ts'
import { api, type Client } from './client.ts'
import { PUBLIC, FRESH_MS as staleTime } from './query-keys.ts'

/** A priority area by its code. */
export const areaQuery = (area: string, client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'area', area],
    queryFn: ({ signal }) => client.call(getArea, { params: { area }, signal }),
    staleTime,
  })

/** An objective by its code. */
export const objectiveQuery = (objective: string, client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'objective', objective],
    queryFn: ({ signal }) => client.call(getObjective, { params: { objective }, signal }),
    staleTime,
  })

/** Every indicator, short, with where it stands. */
export const indicatorsQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'indicators'],
    queryFn: ({ signal }) => client.call(getIndicators, { signal }),
    staleTime,
  })

/** An indicator by its code, with its series and zones. */
export const indicatorQuery = (indicator: string, client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'indicator', indicator],
    queryFn: ({ signal }) => client.call(getIndicator, { params: { indicator }, signal }),
    staleTime,
  })
