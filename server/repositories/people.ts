import type { Membership, Organisation, Person } from '../../src/domain/people.ts'
import type { OrganisationRow, PersonRow, Tx } from '../database/tables.ts'
import { listAssignments, listExtensions, listMemberships, readPlanRoles } from './roles.ts'

/** The organisation as it crosses the wire. */
export function organisationOf(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    name: row.name,
    legalForm: row.legal_form,
    runts: row.runts,
    municipality: row.municipality,
    zone: row.zone,
  }
}

/** The organisation, if the transaction's person may see it. */
export function findOrganisation(trx: Tx, id: string): Promise<OrganisationRow | undefined> {
  return trx.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Names of people, of those that the transaction's person may see. */
export async function readNames(trx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** A person with roles, organisations, what these are asked, and who else writes there; null when unknown. */
export async function findPerson(trx: Tx, id: string, today: string): Promise<Person | null> {
  const row = await trx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    planRoles: await readPlanRoles(trx, id),
    memberships: await readMemberships(trx, id, today),
  }
}

async function readMemberships(trx: Tx, person: string, today: string): Promise<Membership[]> {
  const rows = await listMemberships(trx, person, today)
  const ids = rows.map((row) => row.organisation)
  if (ids.length === 0) return []
  const organisations = await trx.selectFrom('organisation').selectAll().where('id', 'in', ids).execute()
  const assignments = await listAssignments(trx, ids)
  const extensions = await listExtensions(trx, ids)
  const authors = await readAuthors(trx, ids)
  return rows.flatMap((row) => {
    const organisation = organisations.find(({ id }) => id === row.organisation)
    if (organisation === undefined) return []
    const ofThis = (one: { organisation: string }) => one.organisation === row.organisation
    return {
      role: row.role,
      organisation: organisationOf(organisation),
      assignments: assignments
        .filter(ofThis)
        .map(({ indicator, from_year, to_year }) => ({ indicator, fromYear: from_year, toYear: to_year })),
      extensions: extensions.filter(ofThis).map(({ period, until }) => ({ period, until })),
      people: authors.filter(ofThis).map(({ id, name }) => ({ id, name })),
    }
  })
}

/** Who belongs or belonged to the organisations, and who decided on their values: the names under their entries. */
async function readAuthors(
  trx: Tx,
  organisations: readonly string[],
): Promise<(Pick<PersonRow, 'id' | 'name'> & { organisation: string })[]> {
  const members = trx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person')
    .select(['membership.organisation', 'person.id', 'person.name'])
    .where('membership.organisation', 'in', organisations)
  const deciders = trx
    .selectFrom('entry')
    .innerJoin('person', 'person.id', 'entry.author')
    .select(['entry.org as organisation', 'person.id', 'person.name'])
    .where('entry.kind', '=', 'decision')
    .where('entry.org', 'in', organisations)
  return members.union(deciders).orderBy('name').execute()
}
