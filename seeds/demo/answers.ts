import type { Indicator } from '../../src/domain/indicator.ts'
import { type Period, periodsOfYear } from '../../src/domain/period.ts'
import { isAsked } from './asked.ts'
import { fateOf, isMissing, NOTHING_TO_COUNT, REASON_OF_FEW, SENT_BACK, UNAVAILABLE } from './fates.ts'
import { DEMO_ORGANISATIONS, type DemoOrganisation } from './organisations.ts'
import { randomStream } from './random.ts'
import { GOALS } from './trajectory.ts'

/** What an organisation has to say of a cell: a number, nothing to count, a reason why not, or nothing yet. */
type Answer = { kind: 'number' } | { kind: 'zero' } | { kind: 'unavailable'; reason: string } | { kind: 'missing' }

export type AnswerOf = (organisation: DemoOrganisation, period: Period) => Answer

/** Organisations that are asked the indicator. */
export function askedOf(indicator: Indicator): DemoOrganisation[] {
  return DEMO_ORGANISATIONS.filter((organisation) => isAsked(organisation, indicator))
}

/** The periods on which the indicator's standing rests on the demo's day. */
function datumPeriods({ measure, frequency }: Indicator): Period[] {
  return measure === 'stock' && frequency === 'semiannual' ? ['2026-S1'] : periodsOfYear(2025, frequency)
}

/** How each organisation answers the indicator, period by period. */
export function answersTo(indicator: Indicator, seed: number): AnswerOf {
  const few = fewOf(indicator, seed)
  const fewPeriod = datumPeriods(indicator).at(-1)
  return (organisation, period) => {
    const { key } = organisation
    const place = `${key}/${indicator.code}/${period}`
    if (fateOf(organisation, period) === 'none' || isMissing(key, indicator.code, period)) return { kind: 'missing' }
    if (NOTHING_TO_COUNT.has(place)) return { kind: 'zero' }
    const own = UNAVAILABLE[place]
    if (own !== undefined) return { kind: 'unavailable', reason: own }
    if (period === fewPeriod && few.has(key)) {
      return { kind: 'unavailable', reason: REASON_OF_FEW[indicator.code] ?? 'Dato non rilevato' }
    }
    return { kind: 'number' }
  }
}

/** Whose numbers the standing rests on: approved, for every period of the datum. */
export function countedFor(indicator: Indicator, answerOf: AnswerOf): DemoOrganisation[] {
  return askedOf(indicator).filter((organisation) =>
    datumPeriods(indicator).every(
      (period) => isApproved(organisation, indicator.code, period) && answerOf(organisation, period).kind === 'number',
    ),
  )
}

function isApproved(organisation: DemoOrganisation, indicator: string, period: Period): boolean {
  const fate = fateOf(organisation, period)
  if (fate === 'part_returned') return !SENT_BACK[`${organisation.key}/${period}`]?.includes(indicator)
  return fate === 'approved' || fate === 'edited'
}

/** The organisations that answer *not available*, where the indicator's goal wants coverage to be low. */
function fewOf(indicator: Indicator, seed: number): Set<string> {
  const random = randomStream(seed, `few ${indicator.code}`)
  const able = askedOf(indicator).filter((organisation) =>
    datumPeriods(indicator).every((period) => isApproved(organisation, indicator.code, period)),
  )
  const drawn = able.map(({ key }) => ({ key, order: random() })).sort((a, b) => a.order - b.order)
  return new Set(drawn.slice(0, GOALS[indicator.code]?.few ?? 0).map(({ key }) => key))
}
