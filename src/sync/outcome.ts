import type { SyncFailure } from './transport-port.ts'

/** Why an organisation's exchange rests until a person does something. Nothing unsent on the device changes. */
export type StopReason = 'signed_out' | 'user_mismatch' | 'client_too_old' | 'not_member' | 'device_revoked'

export type Outcome =
  /** Keep everything, come back after the backoff. */
  | { readonly kind: 'retry'; readonly retryAfterMs: number | null }
  /** Keep everything, come back slowly: only a change on the other side can help. */
  | { readonly kind: 'retry_slowly' }
  /** Something in the batch cannot be read or carried: halve it until the one entry is found. */
  | { readonly kind: 'split'; readonly code: string }
  /** The server lost its place in the log: offer everything again. */
  | { readonly kind: 'reoffer' }
  /** Broken on the other side: busy with something else, or, time after time, by one entry of the batch. */
  | { readonly kind: 'fault'; readonly retryAfterMs: number | null }
  /** The device's id is another person's: mint one of its own. */
  | { readonly kind: 'renew' }
  /** Ask apart whether the person still belongs, before anything is forgotten. */
  | { readonly kind: 'confirm' }
  /** What came with the log goes, then the exchange rests. */
  | { readonly kind: 'forget'; readonly why: 'device_revoked' }
  | { readonly kind: 'stop'; readonly why: StopReason }

const isCongestion = (status: number) => status === 408 || status === 425 || status === 429 || status >= 500

/**
 * What happens after an exchange that brought no page.
 *
 * Decides by status first, then by the problem's code, so that an answer of a proxy without a problem document is
 * read rightly. Whatever is not known keeps everything. Source: SPEC S8, S10, S12.
 */
export function outcomeOf(failure: SyncFailure): Outcome {
  const { status, code, retryAfterMs } = failure
  if (status === 500) return { kind: 'fault', retryAfterMs }
  if (status === null || isCongestion(status)) return { kind: 'retry', retryAfterMs }
  if (status === 401) return { kind: 'stop', why: 'signed_out' }
  if (status === 413) return { kind: 'split', code: 'too_large' }
  if (status === 422) return { kind: 'split', code }
  if (status === 426) return { kind: 'stop', why: 'client_too_old' }
  if (status === 409 && code === 'user_mismatch') return { kind: 'stop', why: 'user_mismatch' }
  if (status === 409 && code === 'log_forked') return { kind: 'reoffer' }
  if (status === 409 && code === 'device_taken') return { kind: 'renew' }
  if (status === 403 && code === 'not_member') return { kind: 'confirm' }
  if (status === 403 && code === 'device_revoked') return { kind: 'forget', why: 'device_revoked' }
  // A success that could not be read: a captive portal, or a server in the middle of an update.
  if (status < 400) return { kind: 'retry', retryAfterMs }
  return { kind: 'retry_slowly' }
}
