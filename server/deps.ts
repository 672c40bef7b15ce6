import type * as z from 'zod/mini'
import type { Policy } from '../src/domain/endpoints/endpoint.ts'
import type { Notices } from '../src/domain/wire/notices.ts'
import type { Territory } from '../src/domain/wire/organisations.ts'
import type { DemoPerson } from '../src/domain/wire/session.ts'
import type { Database } from './database/tables.ts'
import type { Identity } from './identity/identity.ts'
import type { Passkeys } from './identity/passkeys.ts'
import type { Provider } from './identity/provider.ts'
import type { Gate } from './permissions/policies.ts'

/** Structured lines without personal data: ids, routes, statuses, milliseconds. pino fits. */
export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

/** SHA-256 of the bytes, or of the text in UTF-8, as lower-case hex: at once where the platform can. */
export type Sha256 = (data: Uint8Array<ArrayBuffer> | string) => string | Promise<string>

/** What this installation is. */
export interface Instance {
  readonly demo: boolean
  /** The day by which calendar and due dates are read, YYYY-MM-DD. */
  today(): string
  readonly clockFixed: boolean
  /** By how much the clock here is ahead of the world's, below zero where it is behind; absent where it is the world's. */
  aheadMs?(): number
}

export interface DemoAccess {
  readonly people: readonly z.infer<typeof DemoPerson>[]
  /** Null where one chooses who to be without a password. */
  readonly password: string | null
}

/** A letter in plain text. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends mail. */
export interface Mail {
  /** Whether the letter was taken by the mail server; never throws. */
  send(letter: Letter): Promise<boolean>
}

/** All that the server takes from where it runs. */
export interface Deps {
  readonly db: Database
  readonly identity: Identity
  clock(): Date
  /** A new UUID, of version 7 where order of creation helps reading. */
  newId(): string
  readonly sha256: Sha256
  readonly log: Log
  readonly instance: Instance
  readonly demo: DemoAccess | null
  /** Origin under which people open the app, for the links that they are given. */
  readonly baseUrl: string
  /** Null where this installation sends none: links are handed over by people. */
  readonly mail: Mail | null
  /** Null at an address where browsers have none, see `passkeysWorkAt`. */
  readonly passkeys: Passkeys | null
  /** Null where nobody else vouches for people. */
  readonly provider: Provider | null
  readonly municipalities: Territory['municipalities']
  readonly notices: Notices
  /** How often one device may sync in a minute; 60 where nothing is said. */
  readonly syncsPerMinute?: number
  /** How often one network may ask for what asks for a proof, in a minute; 30 where nothing is said. */
  readonly signInsPerMinute?: number
  /** Other gates than the server's own: a test opens them all, to see what holds behind them. */
  readonly gates?: Readonly<Record<Policy, Gate>>
  /** Told after entries were appended, so that roll-ups need not wait for their next round. */
  changed(): void
}
