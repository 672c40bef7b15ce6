import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { Engine } from './engines.ts'

interface Newcomer {
  readonly plan?: readonly PlanRole[]
  readonly member?: Readonly<Record<string, OrganisationRole>>
  readonly email?: string
}

/** Puts a person into the territory, by the owner's hand; answers their id. Memberships are of 2024 on. */
export async function addPerson(
  { owner }: Pick<Engine, 'owner'>,
  name: string,
  newcomer: Newcomer = {},
): Promise<string> {
  const id = randomUUID()
  const { plan = [], member = {}, email = `${name}@example.org` } = newcomer
  await owner.insertInto('person').values({ id, name, email }).execute()
  for (const role of plan) await owner.insertInto('plan_role').values({ person: id, role }).execute()
  for (const [organisation, role] of Object.entries(member)) {
    const days = { from_day: '2024-01-01', until_day: null }
    await owner
      .insertInto('membership')
      .values({ organisation, person: id, role, ...days })
      .execute()
  }
  return id
}

/** The secret of a link that was handed over. */
export const tokenOf = ({ url }: { readonly url: string }) => url.split('#')[1] ?? ''

/** The acts that were written down, newest last. */
export async function actsOf({ owner }: Engine, about: { readonly subject?: string; readonly organisation?: string }) {
  let rows = owner.selectFrom('audit_event').select(['action', 'actor', 'subject', 'organisation', 'details'])
  if (about.subject) rows = rows.where('subject', '=', about.subject)
  if (about.organisation) rows = rows.where('organisation', '=', about.organisation)
  return rows.orderBy('id').execute()
}

/** Lets every invitation that waits be of a week ago. */
export const aWeekLater = ({ owner }: Engine) =>
  sql`UPDATE invitation SET expires_at = now() - interval '1 millisecond' WHERE email <> ''`.execute(owner)
