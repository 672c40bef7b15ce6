import { sql } from 'kysely'
import type { OrganisationRole } from '../../src/domain/people.ts'
import type { Tx } from '../database/tables.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: OrganisationRole
  /** YYYY-MM-DD */
  readonly since: string
}

const HOLDS = sql`from_day <= app_today() AND (until_day IS NULL OR until_day >= app_today())`

/** Who belongs to the organisation today, as far as the transaction's person may see it. */
export async function listMembers(trx: Tx, org: string): Promise<Member[]> {
  const { rows } = await sql<Member>`
    SELECT p.id, p.name, p.email, m.role, m.from_day AS since
    FROM membership m JOIN person p ON p.id = m.person WHERE m.organisation = ${org} AND ${HOLDS}
    ORDER BY lower(p.name), p.id`.execute(trx)
  return rows
}

/** The person's role in the organisation today; undefined where they have none. */
export async function findRole(trx: Tx, org: string, person: string): Promise<OrganisationRole | undefined> {
  const { rows } = await sql<{ role: OrganisationRole }>`
    SELECT role FROM membership WHERE organisation = ${org} AND person = ${person} AND ${HOLDS}`.execute(trx)
  return rows[0]?.role
}

/** Changes the role from now on; waits for pushes that are under way. */
export async function setRole(trx: Tx, org: string, person: string, role: OrganisationRole): Promise<void> {
  await sql`UPDATE membership SET role = ${role}
    WHERE organisation = ${org} AND person = ${person} AND ${HOLDS}`.execute(trx)
}

/** Ends the membership at once; false where there is none. Waits for pushes that are under way. */
export async function endMembership(trx: Tx, org: string, person: string): Promise<boolean> {
  // Yesterday was its last day: today is no day of it any more.
  const { numAffectedRows } = await sql`
    UPDATE membership SET until_day = to_char(app_today()::date - 1, 'YYYY-MM-DD')
    WHERE organisation = ${org} AND person = ${person} AND ${HOLDS}`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}

/** Ends one's own membership at once; false where there is none. */
export async function leave(trx: Tx, org: string): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`SELECT app_leave(${org}) AS "left"`.execute(trx)
  return rows[0]?.left === true
}
