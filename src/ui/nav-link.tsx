import { Link } from 'wouter'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export interface NavItem {
  href: string
  label: string
  icon?: IconName
  /** «page» when this is the page shown, «true» when the page shown lies below it. */
  current?: 'page' | 'true' | undefined
}

/** A link of a navigation, marked when it leads to where the reader is. */
export function NavLink({ href, label, icon, current }: NavItem) {
  return (
    <Link href={href} aria-current={current}>
      {icon && <Icon name={icon} />}
      {label}
    </Link>
  )
}
