import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { BrandMark } from './brand-mark.tsx'
import { type NavItem, NavLink } from './nav-link.tsx'
import { SkipLinks } from './skip-links.tsx'

export interface AppHeaderProps {
  skipLinks: readonly { href: `#${string}`; label: string }[]
  /** The body that answers for the service, with its own site if it has one. */
  body: { name: string; href?: string }
  /** Language and theme switches, then sign in or out: `SlimButton`, `SlimLink`, `SignLink`, `SignButton`. */
  tools: ReactNode
  brand: { name: string; tagline: string; href: string }
  /** Words only: the icons of the items are for the `PhoneBar`. */
  nav: { label: string; items: readonly NavItem[] }
  /** A `SafetyLine`: whether it is safe to close the lid. */
  safety?: ReactNode
  /** A `Strip` under everything else, for what concerns the whole page: no network, demo. */
  strip?: ReactNode
}

/** Slim header, centre header and main navigation, in the order public services use. */
export function AppHeader({ skipLinks, body, tools, brand, nav, safety, strip }: AppHeaderProps) {
  return (
    <header className="app-header">
      <SkipLinks links={skipLinks} />
      <div className="slim">
        <div className="page">
          <SlimBody {...body} />
          <div className="slim-tools">{tools}</div>
        </div>
      </div>
      <div className="centre">
        <div className="page">
          <Link className="brand" href={brand.href}>
            <BrandMark />
            <span>
              <b>{brand.name}</b>
              <small>{brand.tagline}</small>
            </span>
          </Link>
          <nav className="main-nav" id="menu" aria-label={nav.label} tabIndex={-1}>
            <ul>
              {nav.items.map(({ href, label, current }) => (
                <li key={href}>
                  <NavLink href={href} label={label} current={current} />
                </li>
              ))}
            </ul>
          </nav>
          {safety}
        </div>
      </div>
      {strip}
    </header>
  )
}

function SlimBody({ name, href }: AppHeaderProps['body']) {
  if (!href) return <span className="slim-body">{name}</span>
  return (
    <a className="slim-body" href={href}>
      {name}
    </a>
  )
}
