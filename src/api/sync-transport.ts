import { sync } from '../domain/endpoints/sync.ts'
import type { SyncReply, SyncTransport } from '../sync/transport-port.ts'
import { ApiProblem } from './api-problem.ts'
import { api, type Client } from './client.ts'

/** The engine's transport over the API: what went wrong becomes a reply, so that the engine can decide. */
export function syncTransport(client: Client = api): SyncTransport {
  return {
    exchange: (org, request, signal) =>
      client.call(sync, { params: { org }, body: request, signal }).then(
        (response): SyncReply => ({ kind: 'page', response }),
        (error: unknown): SyncReply => ({ kind: 'failure', failure: failureOf(error) }),
      ),
  }
}

function failureOf(error: unknown) {
  if (!(error instanceof ApiProblem)) throw error
  const { status, code, retryAfterMs } = error
  return { status, code, retryAfterMs }
}
