import { Link } from 'wouter'
import type { PlanRole } from '../../domain/people.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { AccountLine } from './account-line.tsx'

const STEWARDS_PLACES = [
  { href: '/organizzazioni', name: 'toOrganisations' },
  { href: '/persone', name: 'toPeople' },
  { href: '/azioni', name: 'toActs' },
] as const

const PLACES = {
  manager: STEWARDS_PLACES,
  administrator: STEWARDS_PLACES,
  funder: [{ href: '/concessi', name: 'toGranted' }],
} as const

/** A role in the plan, and where one does what it is for. */
export function PlanRoleLine({ role }: { readonly role: PlanRole }) {
  const t = useMessages(accountMessages)
  const roles = useMessages(rolesMessages)
  return (
    <AccountLine name={t.plan} details={[roles[role], roles[`${role}Note`]]}>
      <p className="account-links">
        {PLACES[role].map(({ href, name }) => (
          <Link key={href} href={href}>
            {t[name]}
          </Link>
        ))}
      </p>
    </AccountLine>
  )
}
