import { queryOptions } from '@tanstack/react-query'
import { getNotices } from '../domain/endpoints/notices.ts'
import { api, type Client } from './client.ts'
import { PUBLIC } from './query-keys.ts'

/** What who runs this installation says of it; it changes when the server starts anew. */
export const noticesQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [PUBLIC, 'notices'],
    queryFn: ({ signal }) => client.call(getNotices, { signal }),
    staleTime: 60 * 60_000,
  })
