import { Name } from '../../domain/person-text.ts'
import type { OrganisationDetails, Territory } from '../../domain/wire/organisations.ts'

/** Chosen for an organisation that is in no section of the register. */
export const NO_SECTION = 'none'

/** What the form holds, as typed; empty texts where nothing was chosen. */
export interface TypedOrganisation {
  readonly name: string
  readonly legalForm: string
  readonly runts: string
  readonly municipality: string
  readonly sectors: readonly string[]
}

export interface Faults {
  readonly name?: 'missing' | 'wrong' | 'taken'
  readonly legalForm?: 'missing'
  readonly runts?: 'missing'
  readonly municipality?: 'missing' | 'unknown'
}

export const NOTHING_TYPED: TypedOrganisation = { name: '', legalForm: '', runts: '', municipality: '', sectors: [] }

/** The details as a form holds them. */
export function typedFrom({ name, legalForm, runts, municipality, sectors }: OrganisationDetails): TypedOrganisation {
  return { name, legalForm, runts: runts ?? NO_SECTION, municipality, sectors }
}

/** What was typed, over what is known now: a field that still is as it was at first follows. */
export function carriedOver(
  typed: TypedOrganisation,
  first: TypedOrganisation,
  now: TypedOrganisation,
): TypedOrganisation {
  const kept = Object.entries(typed).filter(
    ([field, value]) => String(value) !== String(first[field as keyof TypedOrganisation]),
  )
  return { ...now, ...Object.fromEntries(kept) }
}

type Municipality = Territory['municipalities'][number]

/** The municipality of that name, whatever accents, apostrophes and capitals; undefined where there is none. */
export function municipalityNamed(typed: string, municipalities: readonly Municipality[]): Municipality | undefined {
  const name = folded(typed)
  return name === '' ? undefined : municipalities.find((one) => folded(one.name) === name)
}

/** The details that were typed, or what is wrong with them, each at its field. */
export function readOrganisation(
  typed: TypedOrganisation,
  municipalities: readonly Municipality[],
): { readonly details: OrganisationDetails } | { readonly faults: Faults } {
  const name = Name.safeParse(typed.name)
  const seat = municipalityNamed(typed.municipality, municipalities)
  const faults: Faults = {
    ...(typed.name.trim() === '' ? { name: 'missing' } : name.success ? {} : { name: 'wrong' }),
    ...(typed.legalForm === '' ? { legalForm: 'missing' } : {}),
    ...(typed.runts === '' ? { runts: 'missing' } : {}),
    ...(seat === undefined ? { municipality: typed.municipality.trim() === '' ? 'missing' : 'unknown' } : {}),
  }
  if (!name.success || seat === undefined || typed.legalForm === '' || typed.runts === '') return { faults }
  const { legalForm, runts, sectors } = typed
  const section = runts === NO_SECTION ? null : runts
  return {
    details: { name: name.data, legalForm, runts: section, municipality: seat.name, sectors: [...sectors] },
  }
}

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’`´\s]+/gu, '')
    .toLocaleLowerCase('it')
