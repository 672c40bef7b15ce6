import type { Head } from './log-book.ts'

/** An entry as the table has it, its body unread: what is stored may be damaged in any way. */
export interface StoredEntry {
  readonly id: string
  readonly body: unknown
  readonly author: string
  readonly hash: string
  readonly redacted: boolean
  /** Whether a redaction of the same log names it. */
  readonly named: boolean
  /** Its author's words are gone; what it says of values is there. */
  readonly noteless: boolean
  /** Whether a redaction of the same log names its author; `since` where it comes after what it is about. */
  readonly authorNamed: 'since' | 'before' | null
}

/** A row of a log. */
export interface StoredLogEntry extends StoredEntry {
  readonly seq: number
  readonly kind: string
  readonly indicator: string | null
  readonly period: string | null
  readonly disaggregation: string | null
  readonly receivedAt: Date
  readonly mark: string
}

/** One organisation's log and what is held beside it, as they stood at one moment. */
export interface StoredLog {
  /** Undefined where the organisation has none. */
  head(): Promise<Head | undefined>
  /** The rows after a place, by place. */
  page(after: number, limit: number): Promise<StoredLogEntry[]>
  /** The held rows after one, by id and author. */
  heldPage(after: { readonly id: string; readonly author: string } | null, limit: number): Promise<StoredEntry[]>
}

/** Reads what is stored, page by page. */
export interface StoredLogs {
  organisations(): Promise<{ readonly id: string; readonly name: string }[]>
  /** Runs the work over one organisation's log; nothing of it changes meanwhile. */
  read<T>(org: string, work: (log: StoredLog) => Promise<T>): Promise<T>
}
