import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { Audited } from '../../src/domain/audit.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { Value } from '../../src/domain/value.ts'
import type { AuditEvent } from '../../src/domain/wire/audit.ts'

/** A jsonb column: read as what it holds, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

export interface OrganisationRow {
  id: string
  name: string
  legal_form: string
  runts: string | null
  municipality: string
  zone: string
  sectors: string[]
}

export interface PersonRow {
  id: string
  name: string
  email: string
  erased_at: Generated<Date | null>
}

/** Days as YYYY-MM-DD, both included; open when `until_day` is null. */
export interface MembershipRow {
  organisation: string
  person: string
  role: OrganisationRole
  from_day: string
  until_day: string | null
}

export interface AssignmentRow {
  organisation: string
  indicator: string
  from_year: number
  to_year: number | null
}

export interface ExtensionRow {
  organisation: string
  period: string
  until: string
}

export interface EntryRow {
  org: string
  seq: number
  id: string
  kind: Entry['kind']
  indicator: string | null
  period: string | null
  disaggregation: string | null
  body: Json<Entry>
  author: string
  device: string
  received_at: Date
  hash: string
  mark: string
  /** Blanked since; the hash is that of what was written. */
  redacted: Generated<boolean>
  /** Its author's words are gone, its value stays; the hash is that of what was written. */
  noteless: Generated<boolean>
}

/** `author` is a claim of `offered_by` where they differ: whoever it is may be unknown here. */
export interface HeldRow {
  org: string
  id: string
  why: string
  body: Json<Entry>
  hash: string
  author: string
  offered_by: string
  device: string
  received_at: Date
  redacted: Generated<boolean>
  noteless: Generated<boolean>
  /** All of them null while it waits for a manager. */
  decided_at: Generated<Date | null>
  decided_by: Generated<string | null>
  verdict: Generated<'accepted' | 'declined' | null>
  reason: Generated<string | null>
}

export interface CellRow {
  org: string
  indicator: string
  period: string
  disaggregation: string
  conflict: boolean
  provisional: boolean
  submitted: boolean
  head: Json<Value | null>
  approved: Json<Value | null>
  approved_day: string | null
}

export interface ProgressStateRow {
  one_row: Generated<boolean>
  /** Goes up whenever an answer about progress may differ from before. */
  version: number
  /** Cells changed since the figures below were counted. */
  stale: boolean
  computed_at: Date | null
  catalogue_version: string | null
  asked: number
  answering: number
  changes: Json<Change[]>
}

/** A day on which values were approved, and of how many organisations. */
export interface Change {
  day: string
  values: number
  /** Null to anybody where they are too few to be told. */
  organisations: number | null
}

export interface DeviceRow {
  id: string
  person: string
  first_seen: Date
  last_seen: Generated<Date>
  name: Generated<string | null>
  revoked_at: Generated<Date | null>
}

/** Ids, codes and counts only: who was erased is nobody here too. */
export interface AuditEventRow {
  id: Generated<string>
  at: Generated<Date>
  action: Audited
  actor: string | null
  subject: string | null
  organisation: string | null
  /** Of an act of inviting; the invitation may be deleted since. */
  invitation: Generated<string | null>
  details: Json<AuditEvent['details']>
}

export interface AccessGrantRow {
  organisation: string
  id: Generated<string>
  funder: string
  /** Codes; null is all of them, those to come too. */
  indicators: string[] | null
  given_by: string
  given_at: Generated<Date>
  withdrawn_at: Generated<Date | null>
}

export interface LinkRow {
  /** SHA-256 of the link's token, lower-case hex. */
  hash: string
  kind: 'setup' | 'invitation' | 'reset'
  /** Whose password a reset sets. */
  userId: string | null
  made_at: Date
  expires_at: Date
  used_at: Generated<Date | null>
  /** An administrator hands it over; others go by mail. */
  handed: Generated<boolean>
}

/** The public half of a passkey; names of columns as in the other tables of the identity. */
export interface PasskeyRow {
  id: string
  userId: string
  name: string
  /** As the authenticator names it, base64url. */
  credentialId: string
  /** COSE key, base64url. */
  publicKey: string
  /** How often the authenticator says that it signed; 0 where it does not count. A bigint, which drivers read as text. */
  counter: ColumnType<string | number, number, number>
  transports: string[]
  addedAt: Date
  lastUsedAt: Date | null
}

/** What somebody has a few minutes to answer, once. */
export interface ChallengeRow {
  /** SHA-256 of what they hold, lower-case hex. */
  hash: string
  purpose: 'passkey_sign_in' | 'passkey_new' | 'passkey_proof' | 'provider'
  /** Whose it is; null where nobody is anybody yet. */
  userId: string | null
  data: Json<unknown>
  expires_at: Date
}

/** An invitation to an organisation or, without one, to a role in the plan; void ones keep no address. */
export interface InvitationRow {
  id: string
  /** SHA-256 of the link's token, lower-case hex. Nobody reads it. */
  link_hash: ColumnType<never, string, never>
  email: string
  organisation: string | null
  role: OrganisationRole | PlanRole
  invited_by: string
  invited_at: ColumnType<Date, never, never>
  expires_at: ColumnType<Date, never, never>
  accepted_at: ColumnType<Date | null, never, never>
  accepted_by: ColumnType<string | null, never, never>
  withdrawn_at: ColumnType<Date | null, never, Date>
}

/** The tables of the server, as Kysely knows them. Migrations make them. */
export interface Tables {
  organisation: OrganisationRow
  person: PersonRow
  membership: MembershipRow
  plan_role: { person: string; role: PlanRole }
  invitation: InvitationRow
  assignment: AssignmentRow
  extension: ExtensionRow
  catalogue: { version: string; body: Json<unknown>; loaded_at: Date }
  org_log: { org: string; head: Generated<number>; mark: Generated<string>; changed_at: Date }
  entry: EntryRow
  held: HeldRow
  device: DeviceRow
  rolled_up: { org: string; seq: number }
  cell_value: CellRow
  dirty_group: { indicator: string; period: string; times: Generated<number> }
  rollup: { indicator: string; period: string; zone: string; body: Json<unknown>; computed_at: Date }
  progress_state: ProgressStateRow
  audit_event: AuditEventRow
  access_grant: AccessGrantRow
  identity_link: LinkRow
  identity_passkey: PasskeyRow
  identity_challenge: ChallengeRow
  sign_in_failure: { account: string; window_start: Date; failures: number }
}

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>
