import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import type { Letter } from '../deps.ts'

type Role = OrganisationRole | PlanRole

const ROLES: Record<Role, { readonly it: string; readonly en: string }> = {
  contributor: { it: 'chi inserisce i dati', en: 'a contributor' },
  referent: { it: 'referente', en: 'a referent' },
  manager: { it: 'chi coordina il piano', en: 'a plan manager' },
  administrator: { it: 'chi amministra', en: 'an administrator' },
  funder: { it: 'ente finanziatore', en: 'a funder' },
}

const DAY: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Rome' }
const dayIt = new Intl.DateTimeFormat('it', DAY)
const dayEn = new Intl.DateTimeFormat('en-GB', DAY)

interface Invited {
  readonly to: string
  readonly url: string
  readonly role: Role
  /** Name of the organisation; null for a role in the plan. */
  readonly organisation: string | null
  readonly expiresAt: Date
}

/**
 * The letter to somebody who was invited: in Italian, then in English. Plain text, which shows where its link leads.
 *
 * Who invites is not named: a name is whatever its person calls themselves, and this letter goes to anybody.
 */
export function invitationLetter({ to, url, role, organisation, expiresAt }: Invited): Letter {
  const inIt = organisation ?? 'il Piano metropolitano per l’economia sociale di Torino 2030'
  const inEn = organisation ?? 'Torino’s metropolitan plan for the social economy 2030'
  const text = [
    ...[`Hai un invito a Traguardo 2030 come ${ROLES[role].it} per: ${inIt}.`],
    ...[`Per accettarlo apri questo indirizzo entro il ${dayIt.format(expiresAt)}. Vale una volta sola.`, url],
    'Se non te lo aspettavi, ignora questo messaggio: senza il link non accade nulla.',
    '—',
    ...[`You are invited to Traguardo 2030 as ${ROLES[role].en} for: ${inEn}.`],
    ...[`To accept, open this address before ${dayEn.format(expiresAt)}. It works once.`, url],
    'If you did not expect this, ignore this message: without the link nothing happens.',
  ]
  return { to, subject: 'Un invito a Traguardo 2030 · An invitation to Traguardo 2030', text: `${text.join('\n\n')}\n` }
}
