import { sql } from 'kysely'
import type { Entry } from '../../src/domain/entry.ts'
import type { Organisation, OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import type { Tx } from '../database/tables.ts'
import type { Sha256 } from '../deps.ts'
import { chain, headAfter } from '../log/append.ts'
import { FIRST_MARK, withHashes } from '../log/hash-chain.ts'
import { insertEntries, insertHeld, moveHead } from './log.ts'

/** Organisations and people as a whole, for a first load. Days are YYYY-MM-DD. */
export interface Territory {
  readonly organisations: readonly Organisation[]
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly planRoles: readonly PlanRole[]
    readonly memberships: readonly {
      readonly organisation: string
      readonly role: OrganisationRole
      readonly from: string
      readonly until: string | null
    }[]
  }[]
  readonly assignments: readonly {
    readonly organisation: string
    readonly indicator: string
    readonly fromYear: number
    readonly toYear: number | null
  }[]
  readonly extensions: readonly { readonly organisation: string; readonly period: string; readonly until: string }[]
  /** What is open to funders; `givenAt` as ISO 8601, `indicators` null for all. */
  readonly grants?: readonly {
    readonly organisation: string
    readonly funder: string
    readonly indicators: readonly string[] | null
    readonly givenBy: string
    readonly givenAt: string
  }[]
}

/** An entry with where it came from, as a history that is loaded has it. */
export interface PastEntry {
  readonly entry: Entry
  readonly author: string
  readonly device: string
  readonly receivedAt: Date
}

/** An entry that somebody sent for themselves and that the rules kept from the log. */
export interface PastHeld extends PastEntry {
  readonly why: OutcomeCode
}

const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/** Inserts everything of the territory, each organisation with an empty log. By the owner's connection. */
export async function insertTerritory(trx: Tx, territory: Territory, at: Date): Promise<void> {
  const { organisations, people, assignments, extensions, grants = [] } = territory
  await sql`INSERT INTO organisation (id, name, legal_form, runts, municipality, zone)
    SELECT id, name, "legalForm", runts, municipality, zone FROM jsonb_to_recordset(${rowsOf(organisations)})
      AS o (id uuid, name text, "legalForm" text, runts text, municipality text, zone text)`.execute(trx)
  await sql`INSERT INTO org_log (org, changed_at) SELECT id, ${at} FROM jsonb_to_recordset(${rowsOf(organisations)})
    AS o (id uuid)`.execute(trx)
  await sql`INSERT INTO rolled_up (org, seq) SELECT id, 0 FROM jsonb_to_recordset(${rowsOf(organisations)})
    AS o (id uuid)`.execute(trx)
  await insertPeople(trx, people)
  await sql`INSERT INTO assignment (organisation, indicator, from_year, to_year)
    SELECT organisation, indicator, "fromYear", "toYear" FROM jsonb_to_recordset(${rowsOf(assignments)})
      AS a (organisation uuid, indicator text, "fromYear" integer, "toYear" integer)`.execute(trx)
  await sql`INSERT INTO extension (organisation, period, until)
    SELECT organisation, period, until FROM jsonb_to_recordset(${rowsOf(extensions)})
      AS e (organisation uuid, period text, until text)`.execute(trx)
  await insertGrants(trx, grants)
}

/** With the act of giving, as if it had been done here. */
async function insertGrants(trx: Tx, grants: NonNullable<Territory['grants']>): Promise<void> {
  await sql`WITH g AS (SELECT * FROM jsonb_to_recordset(${rowsOf(grants)})
      AS g (organisation uuid, funder uuid, indicators text[], "givenBy" uuid, "givenAt" timestamptz)),
    given AS (INSERT INTO access_grant (organisation, funder, indicators, given_by, given_at)
      SELECT organisation, funder, indicators, "givenBy", "givenAt" FROM g)
    INSERT INTO audit_event (action, actor, subject, organisation, at, details)
      SELECT 'grant_given', "givenBy", funder, organisation, "givenAt",
        jsonb_strip_nulls(jsonb_build_object('indicators', indicators)) FROM g`.execute(trx)
}

async function insertPeople(trx: Tx, people: Territory['people']): Promise<void> {
  await sql`INSERT INTO person (id, name, email) SELECT id, name, email FROM jsonb_to_recordset(${rowsOf(people)})
    AS p (id uuid, name text, email text)`.execute(trx)
  const memberships = people.flatMap(({ id, memberships }) => memberships.map((one) => ({ ...one, person: id })))
  await sql`INSERT INTO membership (organisation, person, role, from_day, until_day)
    SELECT organisation, person, role, "from", until FROM jsonb_to_recordset(${rowsOf(memberships)})
      AS m (organisation uuid, person uuid, role text, "from" text, until text)`.execute(trx)
  const planRoles = people.flatMap(({ id, planRoles }) => planRoles.map((role) => ({ person: id, role })))
  await sql`INSERT INTO plan_role (person, role)
    SELECT person, role FROM jsonb_to_recordset(${rowsOf(planRoles)}) AS r (person uuid, role text)`.execute(trx)
}

/** Writes an organisation's history into its empty log, in the given order. By the owner's connection. */
export async function insertHistory(
  trx: Tx,
  sha256: Sha256,
  org: string,
  history: readonly PastEntry[],
  at: Date,
): Promise<void> {
  const empty = { head: 0, mark: FIRST_MARK }
  const placed = await chain(sha256, empty, await withHashes(sha256, history))
  await insertEntries(trx, org, placed)
  await moveHead(trx, org, headAfter(empty, placed), at)
}

/** Puts the entries beside an organisation's log, for a manager to decide. By the owner's connection. */
export async function insertPastHeld(
  trx: Tx,
  sha256: Sha256,
  org: string,
  entries: readonly PastHeld[],
): Promise<void> {
  const hashed = await withHashes(sha256, entries)
  await insertHeld(
    trx,
    org,
    hashed.map((entry) => ({ ...entry, offeredBy: entry.author })),
  )
}
