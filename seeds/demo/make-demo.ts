import type { Assignment, Extension } from '../../src/domain/calendar.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Organisation } from '../../src/domain/people.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { answersTo } from './answers.ts'
import { DEMO_EXTENSIONS, demoAssignments } from './asked.ts'
import { DEMO_GRANTS, type DemoGrant } from './grants.ts'
import { type DemoHeld, demoHeld } from './held.ts'
import type { DemoEntry } from './log-events.ts'
import { organisationLog, type Told } from './organisation-log.ts'
import { DEMO_ORGANISATIONS } from './organisations.ts'
import { BRUNO, DEMO_PEOPLE, type DemoPerson, HISTORY_AUTHOR, INES, LUCIA } from './people.ts'
import { DEMO_TODAY } from './timeline.ts'
import { figuresOf } from './values.ts'

/** The seed that the demo is shown with. */
export const DEMO_SEED = 2030

/** The log of one organisation: entries in order, the first of them has seq 1. */
export interface DemoLog {
  organisation: string
  entries: DemoEntry[]
}

/** Everything that the demo puts into an empty installation; organisations, people and values are invented. */
export interface DemoData {
  seed: number
  today: string
  organisations: Organisation[]
  /** Those who can sign in; and authors who cannot: of what was imported, of what is held, of a grant. */
  people: DemoPerson[]
  historyAuthor: string
  assignments: Assignment[]
  extensions: Extension[]
  logs: DemoLog[]
  held: DemoHeld[]
  grants: readonly DemoGrant[]
}

/** The demo of a seed: the same data for the same seed, on any machine and at any time. */
export function makeDemo(seed: number, catalogue: Catalogue = loadCatalogue()): DemoData {
  const told = catalogue.indicators.map((indicator): Told => {
    const answerOf = answersTo(indicator, seed)
    return { indicator, answerOf, figures: figuresOf(indicator, answerOf, seed) }
  })
  const logs = DEMO_ORGANISATIONS.map((organisation) => ({
    organisation: organisation.id,
    entries: organisationLog(organisation, told, catalogue.calendar, catalogue.baselineYear, seed),
  }))
  return {
    seed,
    today: DEMO_TODAY,
    organisations: DEMO_ORGANISATIONS.map(({ key: _key, objectives: _objectives, ...organisation }) => organisation),
    people: [...DEMO_PEOPLE, HISTORY_AUTHOR, INES, BRUNO, LUCIA],
    historyAuthor: HISTORY_AUTHOR.id,
    assignments: demoAssignments(catalogue.indicators, catalogue.baselineYear),
    extensions: [...DEMO_EXTENSIONS],
    logs,
    held: demoHeld(seed, catalogue, logs),
    grants: DEMO_GRANTS,
  }
}
