import type { SyncFailure } from './transport-port.ts'

/** Why an organisation's exchange rests until a person does something. Nothing on the device changes. */
export type StopReason = 'signed_out' | 'user_mismatch' | 'client_too_old'

export type Outcome =
  /** Keep everything, come back after the backoff. */
  | { readonly kind: 'retry'; readonly retryAfterMs: number | null }
  /** Keep everything, come back slowly: only a change on the other side can help. */
  | { readonly kind: 'retry_slowly' }
  /** Something in the batch cannot be read or carried: halve it until the one entry is found. */
  | { readonly kind: 'split'; readonly code: string }
  /** The server lost its place in the log: offer everything again. */
  | { readonly kind: 'reoffer' }
  | { readonly kind: 'stop'; readonly why: StopReason }

const isCongestion = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500

/**
 * What happens after an exchange that brought no page.
 *
 * Decides by status first, then by the problem's code, so that an answer of a proxy without a problem document is
 * read rightly. Whatever is not known keeps everything. Source: SPEC S8.
 */
export function outcomeOf(failure: SyncFailure): Outcome {
  const { status, code, retryAfterMs } = failure
  if (status === null || isCongestion(status)) return { kind: 'retry', retryAfterMs }
  if (status === 401) return { kind: 'stop', why: 'signed_out' }
  if (status === 413) return { kind: 'split', code: 'too_large' }
  if (status === 422) return { kind: 'split', code }
  if (status === 426) return { kind: 'stop', why: 'client_too_old' }
  if (status === 409 && code === 'user_mismatch') return { kind: 'stop', why: 'user_mismatch' }
  if (status === 409 && code === 'log_forked') return { kind: 'reoffer' }
  // A success that could not be read: a captive portal, or a server in the middle of an update.
  if (status < 400) return { kind: 'retry', retryAfterMs }
  return { kind: 'retry_slowly' }
}
