import * as z from 'zod/mini'
import type { ActFilter } from '../../api/audit-queries.ts'
import { ACT_GROUPS, type ActGroup } from '../../domain/audit.ts'
import { Uuid } from '../../domain/text.ts'
import { ActDay, daysInOrder } from '../../domain/wire/audit.ts'
import type { Format } from '../../i18n/format.ts'
import type { AuditTexts } from '../../i18n/messages/audit.ts'
import type { Translated } from '../../i18n/messages.ts'

export const EVERY_ACT: ActFilter = { group: null, person: null, organisation: null, from: null, to: null }

/** As they stand in an address: /azioni?tipo=inviti&dal=2026-07-01. */
const IN_ADDRESS: Readonly<Record<ActGroup, string>> = {
  sign_ins: 'accessi',
  credentials: 'credenziali',
  invitations: 'inviti',
  roles: 'ruoli',
  organisations: 'organizzazioni',
  grants: 'concessioni',
  exports: 'esportazioni',
}
const KEYS = ['tipo', 'persona', 'organizzazione', 'dal', 'al']

/** The kinds of which acts are written down in one organisation; the others are acts of people with their account. */
const IN_ORGANISATION: readonly ActGroup[] = ['invitations', 'roles', 'organisations', 'grants', 'exports']

/** The kinds that the view of one organisation, or of all for null, can have. */
export const groupsOf = (org: string | null) => (org === null ? ACT_GROUPS : IN_ORGANISATION)

/** Reads the filter of a view from an address; what it does not know, such as a period that ends before it begins, filters nothing. */
export function filterOf(address: URLSearchParams, org: string | null): ActFilter {
  const read = (name: string, schema: typeof Uuid | typeof ActDay) =>
    z.safeParse(schema, address.get(name)).data ?? null
  const from = read('dal', ActDay)
  const to = read('al', ActDay)
  const inOrder = daysInOrder({ from: from ?? undefined, to: to ?? undefined })
  return {
    group: groupsOf(org).find((group) => IN_ADDRESS[group] === address.get('tipo')) ?? null,
    person: read('persona', Uuid),
    organisation: org === null ? read('organizzazione', Uuid) : null,
    ...(inOrder ? { from, to } : { from: null, to: null }),
  }
}

/** The address with the filter in it, and whatever else it had. */
export function withFilter(address: URLSearchParams, filter: ActFilter): URLSearchParams {
  const next = new URLSearchParams(address)
  const { group, person, organisation, from, to } = filter
  const given = [group && IN_ADDRESS[group], person, organisation, from, to]
  KEYS.forEach((key, i) => {
    next.delete(key)
    if (given[i]) next.set(key, given[i])
  })
  return next
}

export const isFiltering = (filter: ActFilter) => Object.values(filter).some((part) => part !== null)

/** Something with a name that acts can be filtered by. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** What ids in a filter are called; null while it is not known yet. */
export interface FilterNames {
  readonly people: readonly Named[] | null
  readonly organisations: readonly Named[] | null
}

/** The filter in words: of each part that filters, what it is and what it asks for. */
export function filterWords(
  { group, person, organisation, from, to }: ActFilter,
  { people, organisations }: FilterNames,
  t: Translated<AuditTexts>,
  format: Pick<Format, 'day'>,
): (readonly [label: string, asked: string])[] {
  const nameOf = (list: readonly Named[] | null, id: string, none: string) =>
    list === null ? t.namesComing : (list.find((one) => one.id === id)?.name ?? none)
  return [
    ...(group === null ? [] : [[t.group, t[`group_${group}`]] as const]),
    ...(person === null ? [] : [[t.person, nameOf(people, person, t.noName)] as const]),
    ...(organisation === null
      ? []
      : [[t.organisation, nameOf(organisations, organisation, t.unknownOrganisation)] as const]),
    ...(from === null ? [] : [[t.from, format.day(from)] as const]),
    ...(to === null ? [] : [[t.to, format.day(to)] as const]),
  ]
}

/** A file's name that says by what it is filtered; names of people stay within the file. */
export function fileNameOf({ group, person, organisation, from, to }: ActFilter, t: Translated<AuditTexts>): string {
  const parts = [
    group && t[`slug_${group}`],
    person && t.slug_person,
    organisation && t.slug_organisation,
    from && `${t.slug_from}-${from}`,
    to && `${t.slug_to}-${to}`,
  ]
  return [t.fileName, ...parts.filter(Boolean)].join('-')
}
