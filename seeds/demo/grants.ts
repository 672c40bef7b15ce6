import { organisationId } from './organisations.ts'
import { FUNDER, LUCIA, REFERENT } from './people.ts'

/** What an organisation of the demo lets a funder see; null is all indicators. */
export interface DemoGrant {
  organisation: string
  funder: string
  indicators: string[] | null
  givenBy: string
  /** ISO 8601 */
  givenAt: string
}

/** One organisation shows everything, another what it does for people. */
export const DEMO_GRANTS: readonly DemoGrant[] = [
  {
    ...{ organisation: organisationId('valsusa'), funder: FUNDER.id, indicators: null },
    ...{ givenBy: REFERENT.id, givenAt: '2026-04-14T09:12:00+02:00' },
  },
  {
    ...{ organisation: organisationId('genziana'), funder: FUNDER.id },
    indicators: ['FOR-1.2', 'INC-1.1', 'INC-1.2', 'INC-2.1'],
    ...{ givenBy: LUCIA.id, givenAt: '2026-06-03T16:40:00+02:00' },
  },
]
