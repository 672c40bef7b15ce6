import type { SyncRequest, SyncResponse } from '../domain/wire/sync.ts'

/**
 * Why an exchange brought no page.
 *
 * Shape  `status` is null when there was no answer at all; `code` is the problem's, or the transport's own word
 *        (`offline`, `bad_answer`); `retryAfterMs` is what the server asked for, null when it asked for nothing
 */
export interface SyncFailure {
  readonly status: number | null
  readonly code: string
  readonly retryAfterMs: number | null
}

export type SyncReply =
  | { readonly kind: 'page'; readonly response: SyncResponse }
  | { readonly kind: 'failure'; readonly failure: SyncFailure }

/** Carries one request to the server. Failures are replies, never thrown; the answer's shape has been checked. */
export interface SyncTransport {
  exchange(org: string, request: SyncRequest, signal: AbortSignal): Promise<SyncReply>
}
