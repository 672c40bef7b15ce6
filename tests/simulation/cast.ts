import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import type { MemoryWorld } from '../../server/log/testing/memory-rows.ts'
import type { Territory } from '../../server/repositories/load.ts'
import type { Cell } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'

const uuid = (group: string, n: number) => `00000000-0000-4000-8${group}-${n.toString(16).padStart(12, '0')}`

export const ORGS = [uuid('0a0', 1), uuid('0a0', 2)] as const
const [ALFA, BETA] = ORGS

export const PEOPLE = { anna: uuid('0b0', 1), bruno: uuid('0b0', 2), carla: uuid('0b0', 3), mara: uuid('0b0', 4) }
export const MANAGER = PEOPLE.mara

/** When every history begins. */
export const BEGIN = Date.parse('2026-07-20T08:00:00.000Z')
const MEMBERS_FROM = '2024-01-01'

/** A person's database in a browser: a browser that two people share has one of each. */
export interface DatabaseSpec {
  readonly name: string
  readonly person: string
  readonly browser: number
  readonly tabs: number
  readonly device: string
}

const database = (n: number, name: string, person: string, browser: number, tabs: number): DatabaseSpec => ({
  ...{ name, person, browser, tabs, device: uuid('0d0', n) },
})

export const DATABASES = [
  database(0, "Anna's phone", PEOPLE.anna, 0, 2),
  database(1, "Anna's laptop", PEOPLE.anna, 1, 1),
  database(2, 'the shared one, as Bruno', PEOPLE.bruno, 2, 2),
  database(3, 'the shared one, as Carla', PEOPLE.carla, 2, 1),
  database(4, "Carla's phone", PEOPLE.carla, 3, 1),
  database(5, "Mara's laptop", PEOPLE.mara, 4, 1),
] as const
export const BROWSERS = 5

const FIRST = 'GOV-3.3'
const SECOND = 'SPR-1.4'
/** The definition that the catalogue has now; entries under the one before are held. */
export const DEFINITION = 2

/** The period that only an extension keeps open. */
export const EXTENDED: Period = '2025-S2'
const PERIODS: readonly Period[] = ['2026-S1', '2026-S2', EXTENDED]

/** Few cells, so that people meet in them. */
export const CELLS: readonly Cell[] = [
  { indicator: FIRST, definition: DEFINITION, period: '2026-S1', disaggregation: '' },
  { indicator: SECOND, definition: DEFINITION, period: '2026-S1', disaggregation: '' },
  { indicator: FIRST, definition: DEFINITION, period: '2026-S2', disaggregation: '' },
  { indicator: FIRST, definition: DEFINITION, period: EXTENDED, disaggregation: '' },
]

export const periodAt = (n: number): Period => PERIODS[n % PERIODS.length] ?? '2026-S1'

const member = (organisation: string, role: 'contributor' | 'referent') => ({
  ...{ organisation, role, from: MEMBERS_FROM, until: null },
})

/** Who belongs where when a history begins: Anna to both, Bruno answers for the first, Carla belongs to the second. */
const MEMBERSHIPS = {
  anna: [member(ALFA, 'contributor'), member(BETA, 'contributor')],
  bruno: [member(ALFA, 'referent')],
  carla: [member(BETA, 'contributor')],
  mara: [],
}

export const TERRITORY: Territory = {
  organisations: ORGS.map((id) => ({
    ...{ id, name: id, legalForm: 'aps', runts: null, municipality: 'Torino', zone: 'ZO01' },
  })),
  people: (['anna', 'bruno', 'carla', 'mara'] as const).map((name) => ({
    ...{ id: PEOPLE[name], name, email: `${name}@example.org` },
    planRoles: name === 'mara' ? ['manager' as const] : [],
    memberships: MEMBERSHIPS[name],
  })),
  assignments: ORGS.flatMap((organisation) =>
    [FIRST, SECOND].map((indicator) => ({ organisation, indicator, fromYear: 2024, toYear: null })),
  ),
  extensions: ORGS.map((organisation) => ({ organisation, period: EXTENDED, until: '2027-12-31' })),
}

let shared: MemoryWorld | null = null

/** The installation that every history begins with; read once. */
export function beginning(): MemoryWorld {
  if (shared) return shared
  const whole = loadCatalogue()
  const indicators = whole.indicators.filter(({ code }) => code === FIRST || code === SECOND)
  const catalogue = { ...whole, indicators: indicators.map((one) => ({ ...one, definition: DEFINITION })) }
  shared = { catalogue, territory: TERRITORY }
  return shared
}

const NAMES = new Map(Object.entries(PEOPLE).map(([name, id]) => [id, name]))
export const nameOf = (person: string) => NAMES.get(person) ?? person
export const orgName = (org: string) => (org === ALFA ? 'alfa' : 'beta')
