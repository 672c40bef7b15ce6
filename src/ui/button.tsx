import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

/** solid: the one act of a screen; line: beside it; chip: tools in a row; plain: reads as a link. */
export type ButtonLook = 'solid' | 'line' | 'chip' | 'plain'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook
  icon?: IconName
  children: ReactNode
}

/** A button that says what it does; `type` is «button» unless it sends a form. */
export function Button({ look = 'solid', icon, children, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classOf(look, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  href: string
  look?: ButtonLook
  icon?: IconName
  /** Saves what it leads to under this name instead of opening it. */
  download?: string
  /** An address outside the app's routes, such as a file: an ordinary anchor. */
  external?: boolean
  children: ReactNode
}

/** A link that looks like a button, because it opens the next step. */
export function ButtonLink({ href, look = 'solid', icon, download, external = false, children }: ButtonLinkProps) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  )
  if (external || download !== undefined) {
    return (
      <a className={classOf(look)} href={href} download={download}>
        {content}
      </a>
    )
  }
  return (
    <Link className={classOf(look)} href={href}>
      {content}
    </Link>
  )
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName
  /** What it does: it has no visible word. */
  label: string
}

/** A square button with an icon, its words in a tooltip and for screen readers. */
export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button type={type} className="button button-icon" title={label} {...rest}>
      <Icon name={icon} label={label} />
    </button>
  )
}

function classOf(look: ButtonLook, more = ''): string {
  const own = look === 'solid' ? 'button' : `button button-${look}`
  return more ? `${own} ${more}` : own
}
