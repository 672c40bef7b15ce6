import type { SyncRequest, SyncResponse } from '../domain/wire/sync.ts'
import type { StopReason } from './outcome.ts'
import type { PageWrite, WriteResult } from './ports.ts'
import type { Collected } from './protocol.ts'
import type { SyncFailure } from './transport-port.ts'

/** What the engine is in the middle of, within a cycle. */
export type Doing =
  | { readonly kind: 'locking' }
  | { readonly kind: 'collecting' }
  | { readonly kind: 'exchanging'; readonly request: SyncRequest }
  /**
   * `unaccounted`: the server says that it has no more, yet entries just pushed are nowhere; `last`: it will not take
   * this version's shapes again.
   */
  | { readonly kind: 'writing'; readonly unaccounted: boolean; readonly last: boolean }
  | { readonly kind: 'reoffering' }
  | { readonly kind: 'renewing' }
  | { readonly kind: 'confirming'; readonly code: string }
  | { readonly kind: 'forgetting'; readonly why: StopReason }

/**
 * Where the exchange with one organisation's log stands.
 *
 * Shape  while running: `caughtUp`, the last page of this cycle was the log's last; `more`, pages are missing;
 *        `inquired`, this cycle has asked what became of held entries. `until` in milliseconds since the epoch
 */
export type Phase =
  | { readonly name: 'idle' }
  | {
      readonly name: 'running'
      readonly doing: Doing
      readonly caughtUp: boolean
      readonly more: boolean
      readonly inquired: boolean
    }
  | { readonly name: 'waiting'; readonly until: number; readonly code: string }
  | { readonly name: 'stopped'; readonly why: StopReason }

/** One entry that a whole request was turned down for; parked when the same request passes without it. */
interface Suspect {
  readonly id: string
  readonly code: string
}

export interface EngineState {
  readonly org: string
  /** Whose database this is; entries are never sent in another person's session. */
  readonly user: string
  readonly phase: Phase
  /** Exchanges that failed in a row. */
  readonly failures: number
  /** Times in a row that another tab had the lock. */
  readonly busy: number
  /** Times in a row that the server broke on a request that carried entries. */
  readonly faults: number
  /** Times that the server was asked about held entries: each time about the next of them. */
  readonly inquiries: number
  /** This device was given another id, and neither has an exchange gone well since nor was that id taken too. */
  readonly renewed: boolean
  /** At most so many entries go into the next push. */
  readonly batch: number
  readonly suspect: Suspect | null
  /** Something was wanted while running: go round once more. */
  readonly again: boolean
  /** Which exchange is under way; answers to any other are ignored. */
  readonly turn: number
}

export type Reason = 'start' | 'save' | 'hint' | 'online' | 'focus' | 'tap'

export type Happening =
  | { readonly type: 'wanted'; readonly why: Reason }
  | { readonly type: 'locked' }
  | { readonly type: 'busy' }
  | ({ readonly type: 'collected' } & Collected)
  | { readonly type: 'answered'; readonly turn: number; readonly response: SyncResponse }
  | { readonly type: 'failed'; readonly turn: number; readonly failure: SyncFailure }
  | { readonly type: 'written'; readonly result: WriteResult }
  | { readonly type: 'confirmed'; readonly belongs: boolean | null }
  | { readonly type: 'port_failed'; readonly code: string }
  | { readonly type: 'woke' }
  | { readonly type: 'signed_in'; readonly user: string }
  | { readonly type: 'signed_out' }

/** A happening with when (milliseconds since the epoch) and a number 0 ≤ random < 1. */
export type EngineEvent = Happening & { readonly now: number; readonly random: number }

export type Effect =
  | { readonly do: 'lock' }
  | { readonly do: 'unlock' }
  | { readonly do: 'collect'; readonly max: number }
  | { readonly do: 'send'; readonly turn: number; readonly request: SyncRequest }
  | { readonly do: 'write'; readonly page: PageWrite }
  | { readonly do: 'reoffer' }
  | { readonly do: 'renew'; readonly taken: string }
  | { readonly do: 'confirm' }
  | { readonly do: 'forget' }
  | { readonly do: 'wake'; readonly afterMs: number }

export type Step = readonly [EngineState, readonly Effect[]]
