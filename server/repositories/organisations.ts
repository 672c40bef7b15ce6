import { sql } from 'kysely'
import type { OrganisationChange, OrganisationList } from '../../src/domain/wire/organisations.ts'
import type { OrganisationRow, Tx } from '../database/tables.ts'

/** What is written down of an organisation. */
export type OrganisationData = Omit<OrganisationRow, 'id'>

interface ListLine {
  readonly id: string
  readonly name: string
  readonly legalForm: string
  readonly municipality: string
  readonly zone: string
  readonly members: number
  readonly referents: number
  readonly invited: number
  readonly lastEntryAt: Date | null
}

/** Every organisation, with how many belong to it today, how many were invited, and when its log last grew. */
export async function listOrganisations(trx: Tx): Promise<OrganisationList['organisations']> {
  const { rows } = await sql<ListLine>`
    SELECT o.id, o.name, o.legal_form AS "legalForm", o.municipality, o.zone,
      count(m.person)::int AS members, (count(m.person) FILTER (WHERE m.role = 'referent'))::int AS referents,
      (SELECT count(*)::int FROM app_invitations(o.id)) AS invited,
      (SELECT l.at FROM app_last_entries() l WHERE l.org = o.id) AS "lastEntryAt"
    FROM organisation o LEFT JOIN membership m ON m.organisation = o.id
      AND m.from_day <= app_today() AND (m.until_day IS NULL OR m.until_day >= app_today())
    GROUP BY o.id ORDER BY lower(o.name), o.id`.execute(trx)
  return rows.map((row) => ({ ...row, lastEntryAt: row.lastEntryAt?.toISOString() ?? null }))
}

/** Adds an organisation with an empty log. Answers false where another has such a name. */
export async function insertOrganisation(trx: Tx, id: string, data: OrganisationData, at: Date): Promise<boolean> {
  const added = await trx
    .insertInto('organisation')
    .values({ id, ...data })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return false
  await trx.insertInto('org_log').values({ org: id, changed_at: at }).execute()
  await trx.insertInto('rolled_up').values({ org: id, seq: 0 }).execute()
  return true
}

/** What is known of the organisation now; whoever would change it too waits until the transaction has ended. */
export async function lockDetails(trx: Tx, id: string): Promise<OrganisationChange['read'] | undefined> {
  return trx
    .selectFrom('organisation')
    .select(['name', 'legal_form as legalForm', 'runts', 'municipality', 'sectors'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Writes what is known of the organisation now. Errors: a violation of `organisation_name` where another has the name */
export async function updateOrganisation(trx: Tx, id: string, data: OrganisationData): Promise<void> {
  await trx.updateTable('organisation').set(data).where('id', '=', id).execute()
}
