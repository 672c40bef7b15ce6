import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Icon } from './icon.tsx'

export interface LanguageSwitchProps {
  /** The other language, in that language: «English». */
  label: string
  lang: string
  onSwitch: () => void
}

/** Changes the language; its word is in the language it leads to and is pronounced so. */
export function LanguageSwitch({ label, lang, onSwitch }: LanguageSwitchProps) {
  return (
    <button type="button" className="slim-tool" lang={lang} onClick={onSwitch}>
      {label}
    </button>
  )
}

export interface ThemeSwitchProps {
  /** The theme on screen now. */
  theme: 'light' | 'dark'
  /** What pressing does: «Passa al tema scuro». */
  label: string
  onSwitch: () => void
}

/** Turns between light and dark; the icon shows where it leads. */
export function ThemeSwitch({ theme, label, onSwitch }: ThemeSwitchProps) {
  return (
    <button type="button" className="slim-tool" title={label} onClick={onSwitch}>
      <Icon name={theme === 'light' ? 'moon' : 'sun'} label={label} />
    </button>
  )
}

export interface PersonLinkProps {
  href: string
  /** What it opens, said before the name: «Il tuo account». */
  label: string
  children: string
}

/** Who is signed in, leading to their account; on a phone a sign in place of the name, which would leave no room. */
export function PersonLink({ href, label, children }: PersonLinkProps) {
  return (
    <Link className="slim-tool" href={href}>
      <span className="slim-user">
        <Icon name="user" />
      </span>
      <span className="visually-hidden">{label}: </span>
      <span className="slim-name">{children}</span>
    </Link>
  )
}

/** The way in, at the end of the slim header. */
export function SignLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="slim-tool slim-sign" href={href}>
      {children}
    </Link>
  )
}

/** The way out, at the end of the slim header. */
export function SignButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <button type="button" className="slim-tool slim-sign" onClick={onPress}>
      {children}
    </button>
  )
}
