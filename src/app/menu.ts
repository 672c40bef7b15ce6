import type { Person } from '../domain/people.ts'
import type { ShellTexts } from '../i18n/messages/shell.ts'
import type { Translated } from '../i18n/messages.ts'
import type { IconName } from '../ui/icon-paths.ts'
import type { NavItem } from '../ui/nav-link.tsx'

/** Where addresses outside the menu belong: an objective is part of the plan. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  '/': ['/aree', '/obiettivi', '/percorso', '/metodo'],
  '/organizzazioni': ['/organizzazioni', '/persone', '/azioni'],
  '/rapporti': ['/rapporti', '/concessi'],
}

/** «page» for the page shown, «true» when the page shown lies below the item. */
export function currentOf(href: string, at: string): NavItem['current'] {
  if (at === href) return 'page'
  const roots = BELOW[href] ?? [href]
  return roots.some((root) => at.startsWith(`${root}/`) || (root !== href && at === root)) ? 'true' : undefined
}

/** The main menu for who is reading (null: anybody): entry for who writes here, review for managers, the organisations for who only administers. */
export function menuOf(person: Person | null, at: string, t: Translated<ShellTexts>, writes: boolean): NavItem[] {
  const manager = person?.planRoles.includes('manager') ?? false
  const administers = !manager && (person?.planRoles.includes('administrator') ?? false)
  const enters = person === null || writes
  const items: readonly (readonly [href: string, label: string, icon: IconName, shown: boolean])[] = [
    ['/', t.plan, 'plan', true],
    ['/indicatori', t.indicators, 'flag', true],
    ['/rilevazioni', t.entry, 'edit', enters],
    ['/convalida', t.review, 'check-circle', manager],
    ['/organizzazioni', t.organisations, 'user', administers],
    ['/rapporti', t.reports, 'print', true],
  ]
  return items
    .filter(([, , , shown]) => shown)
    .map(([href, label, icon]) => ({ href, label, icon, current: currentOf(href, at) }))
}
