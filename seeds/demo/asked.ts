import type { Assignment, Extension } from '../../src/domain/calendar.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import { DEMO_ORGANISATIONS, type DemoOrganisation, organisationId } from './organisations.ts'

/** The indicator that every organisation is asked, whatever it works on: its whole is the number of organisations. */
const ASKED_OF_ALL = 'GOV-2.1'

/** Whether the organisation is asked the indicator: that of everybody, and those of the objectives it works on. */
export function isAsked({ objectives }: DemoOrganisation, { code, objective }: Indicator): boolean {
  return code === ASKED_OF_ALL || objectives.includes(objective)
}

/** Who is asked what, from the baseline's year on, without end. */
export function demoAssignments(indicators: readonly Indicator[], fromYear: number): Assignment[] {
  return DEMO_ORGANISATIONS.flatMap((organisation) =>
    indicators
      .filter((indicator) => isAsked(organisation, indicator))
      .map(({ code }) => ({ organisation: organisation.id, indicator: code, fromYear, toYear: null })),
  )
}

/** More time for 2025: to one organisation that has values to enter, to another that has some to make clear. */
export const DEMO_EXTENSIONS: readonly Extension[] = ['valsusa', 'neve'].map((key) => ({
  organisation: organisationId(key),
  period: '2025',
  until: '2026-07-31',
}))
