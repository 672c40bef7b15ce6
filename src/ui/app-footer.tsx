import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from './icon.tsx'

export interface FooterLink {
  href: string
  label: string
  /** Leads out of the app: an ordinary anchor with a sign. */
  external?: boolean
}

export interface AppFooterProps {
  label: string
  /** What this is and whose, in a sentence or two. */
  about?: ReactNode
  links: readonly FooterLink[]
  /** Version, date of the data, licence. */
  meta?: ReactNode
}

/** The footer that public services carry: what this is, then the links the law and good use ask for. */
export function AppFooter({ label, about, links, meta }: AppFooterProps) {
  return (
    <footer className="foot">
      <div className="page">
        {about && <p className="foot-about">{about}</p>}
        <nav aria-label={label}>
          <ul className="foot-links">
            {links.map((link) => (
              <li key={link.href}>
                <FootAnchor {...link} />
              </li>
            ))}
          </ul>
        </nav>
        {meta && <p className="foot-meta">{meta}</p>}
      </div>
    </footer>
  )
}

function FootAnchor({ href, label, external = false }: FooterLink) {
  if (!external) return <Link href={href}>{label}</Link>
  return (
    <a className="row" href={href} rel="noreferrer">
      {label}
      <Icon name="external" />
    </a>
  )
}
