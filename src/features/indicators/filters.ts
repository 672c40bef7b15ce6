import { STATUS_WORDS, type StatusWord } from '../../domain/status.ts'

/** The words as they stand in an address: /indicatori?stato=fuori-rotta&area=INC. */
const IN_ADDRESS: Record<StatusWord, string> = {
  achieved: 'raggiunto',
  on_track: 'in-linea',
  slowing: 'rallenta',
  off_course: 'fuori-rotta',
  insufficient_data: 'dati-insufficienti',
}

export interface Filters {
  readonly word: StatusWord | null
  readonly area: string | null
}

/** Reads the filters from an address; what it does not know filters nothing. */
export function filtersOf(address: URLSearchParams, areas: readonly string[]): Filters {
  const word = STATUS_WORDS.find((candidate) => IN_ADDRESS[candidate] === address.get('stato')) ?? null
  const area = areas.find((code) => code === address.get('area')) ?? null
  return { word, area }
}

/** The address with the filters in it, and whatever else it had. */
export function withFilters(address: URLSearchParams, { word, area }: Filters): URLSearchParams {
  const next = new URLSearchParams(address)
  next.delete('stato')
  next.delete('area')
  if (word !== null) next.set('stato', IN_ADDRESS[word])
  if (area !== null) next.set('area', area)
  return next
}

interface Filtered {
  readonly priority: string
  readonly standing: { readonly word: StatusWord }
}

/** The indicators that pass both filters. */
export function filtered<T extends Filtered>(indicators: readonly T[], { word, area }: Filters): T[] {
  return indicators.filter(
    ({ priority, standing }) => (word === null || standing.word === word) && (area === null || priority === area),
  )
}
