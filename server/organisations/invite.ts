import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { HandedLink } from '../../src/domain/wire/organisations.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { hashOfToken, linkUrl, newToken } from '../identity/link-token.ts'
import { invitationLetter } from '../mail/invitation-letter.ts'
import { writeDown } from '../repositories/audit.ts'
import { insertInvitation, isThere } from '../repositories/invitations.ts'
import { findOrganisation } from '../repositories/people.ts'

/** To what somebody is invited: without an organisation it is a role in the plan. */
interface Place {
  readonly organisation: string | null
  readonly role: OrganisationRole | PlanRole
}

/**
 * Invites the address, by mail where this installation sends any, and hands the link over in any case.
 *
 * Who is there already is not invited: their role is changed, for an invitation would tell nobody of it. That is looked
 * at among those alone whom the inviter sees there; whether anybody else has the address is never looked at, and answer
 * and time are the same.
 *
 * Errors  ApiProblem `not_found` without such an organisation, `already_there` for who belongs to it or has that role,
 *         `not_allowed` to make oneself a referent
 */
export async function invite(
  deps: Deps,
  by: string,
  email: string,
  { organisation, role }: Place,
): Promise<HandedLink> {
  const token = newToken()
  const linkHash = await hashOfToken(token)
  const made = await asPersonToday(deps, by, async (trx) => {
    const place = organisation === null ? null : await findOrganisation(trx, organisation)
    if (place === undefined) throw new ApiProblem('not_found')
    if (await isThere(trx, email, organisation ?? role)) throw new ApiProblem('already_there')
    if (role === 'referent' && (await isOwn(trx, by, email))) throw new ApiProblem('not_allowed')
    const invitation = { id: deps.newId(), linkHash, email, organisation, role, by }
    const expiresAt = await insertInvitation(trx, invitation)
    await writeDown(trx, by, {
      action: 'invited',
      ...{ invitation: invitation.id, details: { role } },
      ...(organisation === null ? {} : { organisation }),
    })
    return { expiresAt, name: place?.name ?? null }
  })
  const url = linkUrl(deps.baseUrl, token)
  const letter = invitationLetter({ to: email, url, role, organisation: made.name, expiresAt: made.expiresAt })
  const sent = (await deps.mail?.send(letter)) ?? false
  return { url, expiresAt: made.expiresAt.toISOString(), sent }
}

async function isOwn(trx: Tx, person: string, email: string): Promise<boolean> {
  const own = await trx.selectFrom('person').select('email').where('id', '=', person).executeTakeFirst()
  return own?.email.toLowerCase() === email
}
