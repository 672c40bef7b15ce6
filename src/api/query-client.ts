import { QueryClient } from '@tanstack/react-query'
import { ApiProblem, isTemporary } from './api-problem.ts'

const RETRIES = 2
const LONGEST_DELAY_MS = 30_000

/**
 * The queries of the app.
 *
 * Attempts are made even when the browser says that it is offline: browsers err, and a page that waits for the network
 * in silence tells the person nothing. What was read stays for as long as the page lives, to be shown with its date.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        refetchOnReconnect: true,
        gcTime: Number.POSITIVE_INFINITY,
        retry: worthRetrying,
        retryDelay,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/** Only what may pass by itself is tried again: a 4xx is an answer, and no network is told at once. */
export function worthRetrying(failures: number, error: Error): boolean {
  const offline = error instanceof ApiProblem && error.code === 'offline'
  return failures < RETRIES && !offline && isTemporary(error)
}

/** Milliseconds before the next attempt: what the server asks for, else one second, then two. */
export function retryDelay(failures: number, error: Error): number {
  const asked = error instanceof ApiProblem ? error.retryAfterMs : null
  return Math.min(LONGEST_DELAY_MS, asked ?? 1_000 * 2 ** failures)
}
