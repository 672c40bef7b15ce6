import type { Cursor } from '../domain/wire/sync.ts'
import type { EntryRow, Offered } from './row.ts'

/** An entry that the answer settled without logging it. */
export interface SettledEntry {
  readonly id: string
  readonly st: 2 | 3
  readonly code: string
  /** A manager's words for declining it. */
  readonly reason?: string
}

/**
 * What one answer changes on this device, to be written in one transaction or not at all.
 *
 * Shape  `after` is the cursor that the request was made from; `contactedAt` this device's time, ISO 8601
 */
export interface PageWrite {
  readonly after: Cursor | null
  readonly next: Cursor
  readonly rows: readonly EntryRow[]
  readonly settled: readonly SettledEntry[]
  /** Ids of held entries that the server does not know any more: unsent again. */
  readonly missing: readonly string[]
  readonly contactedAt: string
}

export type WriteResult = 'written' | 'stale'

/**
 * What the engine asks of the device's database. Every write is whole or absent; what the person saved is on the disk
 * before it is offered, while what only the server can give again may still be on its way there.
 */
export interface SyncStore {
  deviceId(): Promise<string>
  /** Mints another id in place of `taken`, another person's or a revoked one; nothing when that is done already. */
  renewDevice(taken: string): Promise<void>
  cursor(org: string): Promise<Cursor | null>
  /** Entries that only this device knows, at most `max`: values by id, then submissions, then decisions. */
  outbox(org: string, max: number): Promise<Offered[]>
  /**
   * Rows, settled entries and cursor together; `stale`, and nothing written, when the cursor is not `after` any more.
   * What a redaction of the log names is blanked, whichever comes first.
   */
  applyPage(org: string, page: PageWrite): Promise<WriteResult>
  /**
   * Everything in the log or held becomes unsent, and the cursor is forgotten. What was blanked is dropped: it would not
   * be what its author wrote, and comes back with the log.
   */
  reoffer(org: string): Promise<void>
  /** Ids of the entries that the server is believed to hold. */
  held(org: string): Promise<string[]>
  /**
   * Removes what came with the log, and the cursor: this device may not have it any more. Never what is not in the log.
   */
  forgetPulled(org: string): Promise<void>
}

/** Asks the server, once, whether the person still belongs to the organisation; null when it did not answer. */
export interface MembershipCheck {
  belongs(org: string): Promise<boolean | null>
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once after so many milliseconds; the answer cancels. */
  after(ms: number, callBack: () => void): () => void
}

/** Keeps tabs from doing the same work at once; nothing but bytes depends on it. */
export interface Lock {
  /** A function that lets go, or null when somebody else has it. */
  acquire(name: string): Promise<(() => void) | null>
}
