import { sql } from 'kysely'
import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { Invitation } from '../../src/domain/wire/organisations.ts'
import type { Tx } from '../database/tables.ts'

type Role = OrganisationRole | PlanRole

/** An invitation to be made; without an organisation it is to a role in the plan. */
export interface NewInvitation {
  readonly id: string
  readonly linkHash: string
  readonly email: string
  readonly organisation: string | null
  readonly role: Role
  readonly by: string
}

/**
 * Makes an invitation; one that still waited for the same address in the same place is withdrawn. Answers when it ends.
 *
 * Does the same whether or not anybody has the address: it never looks. Whom the inviter sees in the place they were told
 * of before, by `isThere`.
 */
export async function insertInvitation(trx: Tx, made: NewInvitation): Promise<Date> {
  const place = made.organisation ?? made.role
  // One after the other: of two for one address and place at the same moment the second withdraws the first.
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`invite ${place} ${made.email}`}, 0))`.execute(trx)
  await sql`UPDATE invitation SET withdrawn_at = app_now(), email = ''
    WHERE email = ${made.email} AND coalesce(organisation::text, role) = ${place}`.execute(trx)
  const { expires_at } = await trx
    .insertInto('invitation')
    .values({
      ...{ id: made.id, link_hash: made.linkHash, email: made.email, role: made.role },
      ...{ organisation: made.organisation, invited_by: made.by },
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return expires_at
}

/**
 * Whether somebody of the address is in the place today, an organisation's id or a role in the plan, as far as the
 * transaction's person sees who is.
 */
export async function isThere(trx: Tx, email: string, place: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    SELECT EXISTS (SELECT FROM person p WHERE lower(p.email) = ${email} AND (
      EXISTS (SELECT FROM plan_role r WHERE r.person = p.id AND r.role = ${place})
      OR EXISTS (SELECT FROM membership m WHERE m.person = p.id AND m.organisation::text = ${place}
        AND m.from_day <= app_today() AND (m.until_day IS NULL OR m.until_day >= app_today())))) AS there`.execute(trx)
  return rows[0]?.there === true
}

interface Line extends Omit<Invitation, 'invitedAt' | 'expiresAt'> {
  readonly invitedAt: Date
  readonly expiresAt: Date
}

/** What waits in an organisation or, for null, in the plan; nothing to who does not run it. */
export async function listInvitations(trx: Tx, organisation: string | null): Promise<Invitation[]> {
  const { rows } = await sql<Line>`
    SELECT id, email, role, invited_at AS "invitedAt", expires_at AS "expiresAt", invited_by AS "invitedBy"
    FROM app_invitations(${organisation}::uuid)`.execute(trx)
  return rows.map((row) => ({
    ...row,
    ...{ invitedAt: row.invitedAt.toISOString(), expiresAt: row.expiresAt.toISOString() },
  }))
}

/** The role of an invitation of the place that waits, as far as the transaction's person may see it. */
export async function findWaiting(trx: Tx, id: string, organisation: string | null): Promise<Role | undefined> {
  const { rows } = await sql<{ role: Role }>`
    SELECT role FROM invitation
    WHERE id = ${id} AND organisation IS NOT DISTINCT FROM ${organisation}::uuid AND email <> ''`.execute(trx)
  return rows[0]?.role
}

/** Withdraws an invitation that waits; false where it does no more, or is not the person's to withdraw. */
export async function withdrawInvitation(trx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('invitation')
    .set({ withdrawn_at: sql<Date>`app_now()`, email: '' })
    .where('id', '=', id)
    .where('email', '<>', '')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Withdraws what still invites the person to the place: an organisation's id, or a role in the plan. */
export async function withdrawInvitationsOf(trx: Tx, person: string, place: string): Promise<void> {
  await sql`UPDATE invitation SET withdrawn_at = app_now(), email = ''
    WHERE email = (SELECT lower(email) FROM person WHERE id = ${person})
      AND coalesce(organisation::text, role) = ${place}`.execute(trx)
}

/** What an invitation says to who holds its link. */
export interface OpenInvitation {
  readonly email: string
  readonly role: Role
  readonly organisation: string | null
  readonly expiresAt: Date
}

/** The invitation of a link's secret, while it works. */
export async function findInvitation(trx: Tx, token: string): Promise<OpenInvitation | undefined> {
  const { rows } = await sql<OpenInvitation>`
    SELECT email, role, organisation, expires_at AS "expiresAt" FROM app_invitation(${token})`.execute(trx)
  return rows[0]
}

/** The transaction's person takes what the link gives; false where it is not theirs, or void. */
export async function acceptInvitation(trx: Tx, token: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`SELECT app_accept_invitation(${token}) AS taken`.execute(trx)
  return rows[0]?.taken === true
}

/** The transaction's person, who is not there yet, comes to be, and takes what the link gives; false where it is void. */
export async function acceptAsNewcomer(trx: Tx, token: string, name: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`SELECT app_accept_as_newcomer(${token}, ${name}) AS taken`.execute(trx)
  return rows[0]?.taken === true
}
