import { queryOptions } from '@tanstack/react-query'
import { getSession } from '../domain/endpoints/session.ts'
import type { Session } from '../domain/wire/session.ts'
import { api, type Client } from './client.ts'

/**
 * Who is signed in.
 *
 * Shape  `known` is the session as this device remembers it: shown at once, asked again at once, and kept when there
 *        is no network
 */
export const sessionQuery = (known: Session | null = null, client: Client = api) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => client.call(getSession, { signal }),
    staleTime: 60_000,
    ...(known === null ? {} : { initialData: known, initialDataUpdatedAt: 0 }),
  })
