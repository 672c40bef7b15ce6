import type { Entry } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'
import type { JudgeContext } from '../../src/domain/rules.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'

/** How long a log is, and the chain's mark there. */
export interface Head {
  readonly head: number
  readonly mark: string
}

/** An entry with its place in the log and the chain's mark there. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly seq: number
  readonly hash: string
  readonly mark: string
  readonly author: string
  readonly device: string
  readonly receivedAt: Date
}

/**
 * An entry of a page; `redacted` where it was blanked since, `noteless` where only its author's words are gone: its hash
 * is of what it said before.
 */
export type PageEntryRow = PlacedEntry & { readonly redacted: boolean; readonly noteless?: true }

/** An entry that waits for a manager. */
export interface HeldEntry {
  readonly entry: Entry
  readonly why: OutcomeCode
  readonly hash: string
  /** Who wrote it; a claim of `offeredBy` where they differ. */
  readonly author: string
  /** Whose session it came in. */
  readonly offeredBy: string
  readonly device: string
  readonly receivedAt: Date
}

/** What the log has under an id. */
export interface ThereInLog {
  readonly id: string
  readonly kind: Entry['kind']
  /** Null for what is of no period. */
  readonly period: Period | null
  readonly hash: string
}

/** What is or was held under an id; the same id may be held of several authors. */
export interface ThereHeld extends ThereInLog {
  readonly why: OutcomeCode
  readonly author: string
  readonly offeredBy: string
  /** Null while it waits. */
  readonly decided: { readonly verdict: 'accepted' | 'declined'; readonly reason: string; readonly at: Date } | null
}

/** All that is known of some ids: in the log, held, or named by a redaction of the log. */
export interface There {
  readonly placed: readonly ThereInLog[]
  readonly held: readonly ThereHeld[]
  readonly redacted: readonly string[]
}

/** What a person is to an organisation. */
export interface Standing {
  readonly member: 'contributor' | 'referent' | null
  readonly wasMember: boolean
  readonly manager: boolean
}

export type Rules = Pick<JudgeContext, 'catalogue' | 'assignments' | 'extensions'>

/**
 * One organisation's log within one transaction, as far as its person may see and write it.
 *
 * Whatever is written is durable when the transaction ends, or not there at all. Two implementations pass one suite:
 * the SQL one and the one in memory that the simulation uses.
 */
export interface LogBook {
  standing(): Promise<Standing>
  /** Notes the device as the person's. */
  claimDevice(device: string, at: Date): Promise<'own' | 'taken' | 'revoked'>
  /** The head, held until the transaction ends: who appends next waits. Undefined where no log may be seen. */
  lockHead(): Promise<Head | undefined>
  readHead(): Promise<Head | undefined>
  /** The chain's mark at a place; undefined when the log is not that long. */
  markAt(seq: number): Promise<string | undefined>
  lookUp(ids: readonly string[]): Promise<There>
  /** Those of the ids that the log has or that are held beside it, also where the person may see neither. */
  known(ids: readonly string[]): Promise<string[]>
  /** What an entry of this organisation is judged by, but for who wrote it and when. */
  rules(): Promise<Rules>
  /** Puts the entries after the locked head and moves it to the last of them. */
  append(entries: readonly PlacedEntry[], at: Date): Promise<void>
  /** Keeps the entries beside the log; one of the same author that is already kept stays as it was. */
  hold(entries: readonly HeldEntry[]): Promise<void>
  /** Removes what others had offered in the person's name: that person says it now. */
  replaceStandIns(ids: readonly string[]): Promise<void>
  /** Blanks those of the ids, in the log or held, that a redaction of this log names. */
  redact(ids: readonly string[]): Promise<void>
  /** The entries after a place, up to another one included, oldest first. */
  page(range: { readonly after: number; readonly upTo: number; readonly limit: number }): Promise<PageEntryRow[]>
}

/** Whose transaction, in which organisation's log; `today` YYYY-MM-DD by which memberships are read. */
export interface Opening {
  readonly person: string
  readonly org: string
  readonly today: string
}

export interface LogBooks {
  /** Runs the work in one transaction; what it throws undoes all of it. */
  open<T>(opening: Opening, work: (book: LogBook) => Promise<T>): Promise<T>
}
