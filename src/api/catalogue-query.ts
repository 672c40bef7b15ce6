import { queryOptions } from '@tanstack/react-query'
import { getCatalogue } from '../domain/endpoints/catalogue.ts'
import { api, type Client } from './client.ts'
import { PUBLIC } from './query-keys.ts'

/** The plan in its own words and the proposed indicators; it changes a few times a year. */
export const catalogueQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'catalogue'],
    queryFn: ({ signal }) => client.call(getCatalogue, { signal }),
    staleTime: 60 * 60_000,
  })
