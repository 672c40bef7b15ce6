import type { Period } from '../../../src/domain/period.ts'
import type { Territory } from '../../repositories/load.ts'
import { FIRST_MARK } from '../hash-chain.ts'
import type { Head, HeldEntry, PageEntryRow, Rules, ThereHeld } from '../log-book.ts'

/** Who an installation knows, and by which catalogue it judges. */
export interface MemoryWorld {
  readonly catalogue: Rules['catalogue']
  readonly territory: Territory
}

type Decided = ThereHeld['decided']

export type HeldRow = HeldEntry & {
  readonly decided: Decided
  readonly redacted: boolean
  readonly noteless?: true
}

export interface DeviceRow {
  readonly person: string
  readonly revoked: boolean
}

/** One organisation's tables. Rows are never changed in place, so that a copy of the lists is a backup. */
export interface OrgRows {
  head: Head
  /** By place. */
  log: PageEntryRow[]
  /** Rows of the log by id. */
  placed: Map<string, PageEntryRow>
  /** What redactions of the log name. */
  redacted: Set<string>
  /** By id, the claims of each author. */
  held: Map<string, readonly HeldRow[]>
}

export interface MembershipRow {
  readonly person: string
  readonly organisation: string
  readonly role: 'contributor' | 'referent'
  readonly from: string
  readonly until: string | null
}

export interface Rows {
  /** Grows when a backup is put back: transactions of before end with it. */
  epoch: number
  orgs: Map<string, OrgRows>
  devices: Map<string, DeviceRow>
  memberships: readonly MembershipRow[]
  readonly managers: ReadonlySet<string>
  extensions: readonly { readonly organisation: string; readonly period: Period; readonly until: string }[]
}

/** The tables as the territory fills them. */
export function rowsOf({ organisations, people, extensions }: Territory): Rows {
  const empty = (): OrgRows => ({
    ...{ head: { head: 0, mark: FIRST_MARK }, log: [], placed: new Map() },
    ...{ redacted: new Set(), held: new Map() },
  })
  return {
    epoch: 0,
    orgs: new Map(organisations.map(({ id }) => [id, empty()])),
    devices: new Map(),
    memberships: people.flatMap(({ id, memberships }) => memberships.map((row) => ({ person: id, ...row }))),
    managers: new Set(people.filter(({ planRoles }) => planRoles.includes('manager')).map(({ id }) => id)),
    extensions,
  }
}

/** The organisation's tables as they are now, to be put back later: rows are shared, lists are not. */
export function copyOf({ head, log, placed, redacted, held }: OrgRows): OrgRows {
  return { head, log: [...log], placed: new Map(placed), redacted: new Set(redacted), held: new Map(held) }
}
