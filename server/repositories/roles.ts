import { sql } from 'kysely'
import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { AssignmentRow, ExtensionRow, MembershipRow, Tx } from '../database/tables.ts'
import type { Standing } from '../log/log-book.ts'

/** What the person is to the organisation on the transaction's day. */
export async function readStanding(trx: Tx, person: string, org: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    SELECT
      (SELECT role FROM membership WHERE person = ${person} AND organisation = ${org}
         AND from_day <= app_today() AND (until_day IS NULL OR until_day >= app_today())
       ORDER BY from_day DESC LIMIT 1) AS member,
      EXISTS (SELECT FROM membership WHERE person = ${person} AND organisation = ${org} AND from_day <= app_today())
        AS "wasMember",
      EXISTS (SELECT FROM plan_role WHERE person = ${person} AND role = 'manager') AS manager`.execute(trx)
  return rows[0] ?? { member: null, wasMember: false, manager: false }
}

/** What a person may be, in the plan and in one organisation. */
export interface Roles {
  readonly plan: readonly PlanRole[]
  readonly member: OrganisationRole | null
  /** Whether there is such an organisation, as far as this person may see. */
  readonly exists: boolean
}

/** The person's roles on the transaction's day; in no organisation where none is asked about. */
export async function readRolesFor(trx: Tx, person: string, org: string | null): Promise<Roles> {
  const { rows } = await sql<Roles>`
    SELECT
      ARRAY(SELECT role FROM plan_role WHERE person = ${person} ORDER BY role) AS plan,
      (SELECT role FROM membership WHERE person = ${person} AND organisation = ${org}
         AND from_day <= app_today() AND (until_day IS NULL OR until_day >= app_today())
       ORDER BY from_day DESC LIMIT 1) AS member,
      EXISTS (SELECT FROM organisation WHERE id = ${org}) AS "exists"`.execute(trx)
  return rows[0] ?? { plan: [], member: null, exists: false }
}

/** The person's roles in the plan. */
export async function readPlanRoles(trx: Tx, person: string): Promise<PlanRole[]> {
  const rows = await trx.selectFrom('plan_role').select('role').where('person', '=', person).orderBy('role').execute()
  return rows.map((row) => row.role)
}

/** The person's memberships that hold on the day. */
export function listMemberships(trx: Tx, person: string, today: string): Promise<MembershipRow[]> {
  return trx
    .selectFrom('membership')
    .selectAll()
    .where('person', '=', person)
    .where('from_day', '<=', today)
    .where((row) => row.or([row('until_day', 'is', null), row('until_day', '>=', today)]))
    .orderBy('organisation')
    .execute()
}

/** What the organisations are asked. */
export async function listAssignments(trx: Tx, organisations: readonly string[]): Promise<AssignmentRow[]> {
  if (organisations.length === 0) return []
  return trx
    .selectFrom('assignment')
    .selectAll()
    .where('organisation', 'in', organisations)
    .orderBy('indicator')
    .orderBy('from_year')
    .execute()
}

/** The extra time that the organisations have. */
export async function listExtensions(trx: Tx, organisations: readonly string[]): Promise<ExtensionRow[]> {
  if (organisations.length === 0) return []
  return trx.selectFrom('extension').selectAll().where('organisation', 'in', organisations).orderBy('period').execute()
}
