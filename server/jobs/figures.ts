import { aggregate } from '../../src/domain/aggregate.ts'
import { type Answer, type AnswerValue, wholeAnswer } from '../../src/domain/answers.ts'
import { asksFor } from '../../src/domain/calendar.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Period } from '../../src/domain/period.ts'
import { suppress, suppressZones } from '../../src/domain/suppress.ts'
import type { AnswerRow, listAsked, RollUp } from '../repositories/roll-ups.ts'
import { matchedGivesNobodyAway } from './matched-beside-zones.ts'

/** Any figure shows from so many organisations, one about people also from so many persons. Source: SPEC P1-P2. */
export const RULE = { minPersons: 5, minOrganisations: 3 }

type Asked = Awaited<ReturnType<typeof listAsked>>[number]

/** Everything about one indicator that its figures are made of. */
export interface Material {
  readonly indicator: Indicator
  readonly answers: readonly AnswerRow[]
  readonly asked: readonly Asked[]
  /** Codes of the territory's zones. */
  readonly zones: readonly string[]
}

/** The figures of one indicator in the given periods: the whole territory and each zone, as everybody may see them. */
export function figuresOf({ indicator, answers, asked, zones }: Material, periods: readonly Period[]): RollUp[] {
  const byOrganisation = Map.groupBy(answers, (row) => row.org)
  const answerOf = ({ organisation, zone }: Asked): Answer =>
    answerFrom(organisation, zone, byOrganisation.get(organisation) ?? [])
  const baselineYear = String(indicator.baseline.year)
  const answeringThen = asked.filter((one) => asks(one, baselineYear)).map(answerOf)
  const baseline = baselineOf(indicator, answeringThen)
  const then = { organisations: baseline.size, value: aggregate(indicator, baselineYear, answeringThen).value }
  return periods.flatMap((period) => {
    const answering = asked.filter((one) => asks(one, period)).map(answerOf)
    const total = aggregate(indicator, period, answering, { baseline })
    const apart = zones.map((zone) => ({
      zone,
      ...aggregate(
        indicator,
        period,
        answering.filter((answer) => answer.zone === zone),
      ),
    }))
    const shownTotal = suppress(total, indicator, RULE, then)
    const shownZones = suppressZones(apart, shownTotal, indicator, RULE)
    const shownCodes = new Set(shownZones.flatMap(({ zone, suppressed }) => (suppressed ? [] : [zone])))
    const now = { period, answers: answering }
    const before = { period: baselineYear, answers: answeringThen }
    const matchedStands = matchedGivesNobodyAway({ indicator, now, before, shownZones: shownCodes }, RULE)
    const group = { indicator: indicator.code, period }
    return [
      { ...group, zone: '', body: matchedStands ? shownTotal : { ...shownTotal, matched: null } },
      ...shownZones.map((body) => ({ ...group, zone: body.zone, body })),
    ]
  })
}

const asks = ({ from_year, to_year }: Asked, period: Period) =>
  asksFor({ fromYear: from_year, toYear: to_year }, period)

function answerFrom(organisation: string, zone: string, rows: readonly AnswerRow[]): Answer {
  const values = new Map<Period, AnswerValue>()
  const provisional = new Set<Period>()
  for (const row of rows) {
    if (row.conflict) values.set(row.period, { kind: 'conflict' })
    else if (row.approved !== null) values.set(row.period, { kind: 'value', value: row.approved })
    if (row.provisional) provisional.add(row.period)
  }
  return { organisation, zone, values, provisional }
}

function baselineOf(indicator: Indicator, answers: readonly Answer[]): Map<string, AnswerValue> {
  const baseline = new Map<string, AnswerValue>()
  for (const answer of answers) {
    const whole = wholeAnswer(indicator, String(indicator.baseline.year), answer)
    if (whole.kind === 'value') baseline.set(answer.organisation, { kind: 'value', value: whole.value })
  }
  return baseline
}
