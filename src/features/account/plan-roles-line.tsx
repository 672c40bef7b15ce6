import { Link } from 'wouter'
import type { PlanRole } from '../../domain/people.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { rolesMessages } from '../../i18n/messages/roles.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ItemLine } from '../../ui/item-line.tsx'

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

/** The roles in the plan, and where one does what they are for. */
export function PlanRolesLine({ planRoles }: { readonly planRoles: readonly PlanRole[] }) {
  const t = useMessages(accountMessages)
  const roles = useMessages(rolesMessages)
  const places = new Map(planRoles.flatMap((role) => PLACES[role].map(({ href, name }) => [href, name] as const)))
  return (
    <ItemLine name={t.plan}>
      <ul className="item-line-details">
        {planRoles.map((role) => (
          <li key={role}>
            {roles[role]} · {roles[`${role}Note`]}
          </li>
        ))}
      </ul>
      <p className="item-links">
        {[...places].map(([href, name]) => (
          <Link key={href} href={href}>
            {t[name]}
          </Link>
        ))}
      </p>
    </ItemLine>
  )
}
