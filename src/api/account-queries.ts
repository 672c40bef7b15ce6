import { queryOptions } from '@tanstack/react-query'
import { getAccount } from '../domain/endpoints/account.ts'
import { getSignInWays } from '../domain/endpoints/sign-in.ts'
import { api, type Client } from './client.ts'
import { OWN } from './query-keys.ts'

const WAYS_HOLD_MS = 5 * 60_000

/** How one gets in here: asked anew now and then, never kept on the device. */
export const signInWaysQuery = (client: Client = api) =>
  queryOptions({
    queryKey: ['sign-in', 'ways'],
    queryFn: ({ signal }) => client.call(getSignInWays, { signal }),
    staleTime: WAYS_HOLD_MS,
  })

/** What the person has here: theirs alone, gone at sign-out, and never kept for reading without a network. */
export const accountQuery = (client: Client = api) =>
  queryOptions({
    queryKey: [OWN, 'account'],
    queryFn: ({ signal }) => client.call(getAccount, { signal }),
    meta: { kept: false },
    staleTime: 0,
  })
