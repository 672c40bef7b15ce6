import { begunPeriods } from '../../src/domain/calendar.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Cell } from '../../src/domain/entry.ts'
import { FREQUENCIES } from '../../src/domain/period.ts'
import { askedOf, cellsOf } from './contributor.ts'
import { type Content, TODAY } from './installation.ts'

const FROM_YEAR = 2024

/** A contributor of one organisation, with a device. */
export interface Seat {
  readonly org: string
  readonly person: string
  readonly device: string
}

/** Organisations that are asked everything and have time for every period, with the seats' people as contributors. */
export function openOrganisations(catalogue: Catalogue, seats: readonly Seat[]): Content {
  const periods = FREQUENCIES.flatMap((frequency) => begunPeriods(frequency, FROM_YEAR, TODAY))
  const kind = { legalForm: 'aps', runts: null, municipality: 'Torino', zone: catalogue.zones[0]?.code ?? '' }
  const orgs = [...new Set(seats.map(({ org }) => org))]
  return {
    territory: {
      organisations: orgs.map((id, n) => ({ id, name: `Organisation ${n}`, ...kind })),
      people: seats.map(({ org, person }, n) => ({
        ...{ id: person, name: `Person ${n}`, email: `person-${n}@example.org`, planRoles: [] },
        memberships: [{ organisation: org, role: 'contributor', from: '2024-01-01', until: null }],
      })),
      assignments: orgs.flatMap((org) => askedOf(catalogue, org, FROM_YEAR)),
      extensions: orgs.flatMap((org) => periods.map((period) => ({ organisation: org, period, until: '2026-12-31' }))),
    },
    logs: [],
  }
}

/** All cells that such an organisation may write into. */
export function openCells({ indicators }: Catalogue): Cell[] {
  return cellsOf(indicators, ({ frequency }) => begunPeriods(frequency, FROM_YEAR, TODAY))
}
