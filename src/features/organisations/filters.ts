import type { OrganisationList } from '../../domain/wire/organisations.ts'

export type Row = OrganisationList['organisations'][number]

/** What one asks of an organisation's people. */
export const STAFFINGS = ['nobody', 'no_referent', 'invited', 'complete'] as const
export type Staffing = (typeof STAFFINGS)[number]

/** As they stand in an address: /organizzazioni?persone=nessuna&zona=ZO06&nome=valsusa. */
const IN_ADDRESS: Record<Staffing, string> = {
  nobody: 'nessuna',
  no_referent: 'senza-referente',
  invited: 'inviti',
  complete: 'al-completo',
}

export interface Filters {
  readonly name: string
  readonly zone: string | null
  readonly staffing: Staffing | null
}
export const NO_FILTERS: Filters = { name: '', zone: null, staffing: null }

/**
 * Whether the organisation has who writes and who answers for it: what is to be said of it first.
 *
 * Shape  `nobody` has no people and none was invited, `invited` waits for those who were, `no_referent` has people but
 *        none who answers for it
 */
export function staffingOf({ members, referents, invited }: Pick<Row, 'members' | 'referents' | 'invited'>): Staffing {
  if (referents > 0) return 'complete'
  if (invited > 0) return 'invited'
  return members === 0 ? 'nobody' : 'no_referent'
}

/** Whether the organisation is one of those asked for: without a referent are also those with nobody, or only invited. */
const isStaffed = (row: Row, staffing: Staffing) =>
  staffing === 'no_referent' ? row.referents === 0 : staffingOf(row) === staffing

/** Reads the filters from an address; what it does not know filters nothing. */
export function filtersOf(address: URLSearchParams, zones: readonly string[]): Filters {
  return {
    name: address.get('nome') ?? '',
    zone: zones.find((code) => code === address.get('zona')) ?? null,
    staffing: STAFFINGS.find((staffing) => IN_ADDRESS[staffing] === address.get('persone')) ?? null,
  }
}

/** The address with the filters in it, and whatever else it had. */
export function withFilters(address: URLSearchParams, { name, zone, staffing }: Filters): URLSearchParams {
  const next = new URLSearchParams(address)
  for (const key of ['nome', 'zona', 'persone']) next.delete(key)
  if (name !== '') next.set('nome', name)
  if (zone !== null) next.set('zona', zone)
  if (staffing !== null) next.set('persone', IN_ADDRESS[staffing])
  return next
}

/** The organisations that pass all filters; a name is found by any part of its words, whatever accents and capitals. */
export function filtered(rows: readonly Row[], { name, zone, staffing }: Filters): Row[] {
  const parts = folded(name).split(' ').filter(Boolean)
  return rows.filter((row) => {
    const own = folded(`${row.name} ${row.municipality}`)
    return (
      parts.every((part) => own.includes(part)) &&
      (zone === null || row.zone === zone) &&
      (staffing === null || isStaffed(row, staffing))
    )
  })
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('it')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
