import { namedUuid } from '../../seeds/demo/random.ts'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import type { Territory } from '../../server/repositories/load.ts'
import { bringForward } from '../../server/start/bring-forward.ts'
import { loadCatalogueInto, loadIntoEmpty } from '../../server/start/first-load.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { OpenDatabase } from '../../server/start/open-database.ts'
import { uuid7 } from '../../server/start/uuid7.ts'
import type { Cell } from '../../src/domain/entry.ts'

export const PASSWORD = 'every-crash-is-survived'

const organisation = (name: string) => namedUuid(`crash organisation ${name}`)
const ORGANISATIONS = ['alfa', 'beta', 'gamma', 'delta']

/** Whoever writes: a person, and the organisations that they belong to. */
export interface Writer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly orgs: readonly string[]
}

const writer = (name: string, ...orgs: string[]): Writer => ({
  ...{ id: namedUuid(`crash person ${name}`), name, email: `${name}@example.org` },
  orgs: orgs.map(organisation),
})

const ANNA = writer('anna', 'alfa')
const BEA = writer('bea', 'beta')
const OTHERS = [
  writer('remo', 'alfa'),
  writer('tea', 'alfa', 'beta', 'gamma'),
  writer('ivo', 'beta', 'gamma'),
  writer('ugo', 'delta'),
]

/** One for each client: two people write on two devices, one for three organisations. */
export const WRITERS: readonly Writer[] = [ANNA, ANNA, BEA, BEA, ...OTHERS]

const catalogue = loadCatalogue()
/** Open for good, each by an extension; the year before them is closed, so that what is written for it is held. */
const OPEN_YEARS = ['2024', '2025', '2026']
const CLOSED_YEAR = '2023'
const INDICATORS = catalogue.indicators
  .filter(({ kind, frequency }) => (kind === 'count' || kind === 'amount') && frequency === 'annual')
  .slice(0, 8)

/** The largest value that every one of the cells takes. */
export const MAX_VALUE = 20

/** Cells that take any whole number up to it, in every organisation. */
export const CELLS: readonly Cell[] = INDICATORS.flatMap(({ code, definition }) =>
  [CLOSED_YEAR, ...OPEN_YEARS].map((period) => ({ indicator: code, definition, period, disaggregation: '' })),
)

function territory(): Territory {
  const zone = catalogue.zones[0]?.code ?? ''
  const people = [...new Set(WRITERS)]
  const orgs = ORGANISATIONS.map((name) => ({ id: organisation(name), name }))
  return {
    organisations: orgs.map((one) => ({ ...one, legalForm: 'aps', runts: null, municipality: 'Torino', zone })),
    people: people.map(({ id, name, email, orgs }) => ({
      ...{ id, name, email, planRoles: [] },
      memberships: orgs.map((org) => ({ organisation: org, role: 'contributor', from: '2023-01-01', until: null })),
    })),
    assignments: orgs.flatMap(({ id }) =>
      INDICATORS.map(({ code }) => ({
        organisation: id,
        indicator: code,
        fromYear: Number(CLOSED_YEAR),
        toYear: null,
      })),
    ),
    extensions: orgs.flatMap(({ id }) =>
      OPEN_YEARS.map((period) => ({ organisation: id, period, until: '2099-12-31' })),
    ),
  }
}

/** Puts schema, catalogue, organisations and people into a new database. */
export async function seedInto(database: OpenDatabase): Promise<void> {
  const owner = database.openOwner?.()
  if (owner === undefined) throw new Error('The database is seeded by its owner')
  try {
    await bringForward(owner, database.appRole)
    await loadCatalogueInto(database.app, catalogue, new Date())
    const accounts = [...new Set(WRITERS)]
    const load = { territory: territory(), logs: [], accounts, password: PASSWORD, newId: uuid7, sha256: nodeSha256 }
    await loadIntoEmpty(owner, () => load, new Date())
  } finally {
    await owner.destroy()
  }
}
