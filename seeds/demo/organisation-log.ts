import { begunPeriods, type CalendarRules } from '../../src/domain/calendar.ts'
import type { Cell } from '../../src/domain/entry.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import { FREQUENCIES, type Period } from '../../src/domain/period.ts'
import type { Value } from '../../src/domain/value.ts'
import { placesOf } from './amounts.ts'
import type { AnswerOf } from './answers.ts'
import { isAsked } from './asked.ts'
import { decisions } from './decisions.ts'
import { fateOf, OUTLIERS } from './fates.ts'
import { handOf } from './hands.ts'
import { type DemoEntry, type LogEvent, placeInOrder, submissionEvent } from './log-events.ts'
import type { DemoOrganisation } from './organisations.ts'
import { type Random, randomStream } from './random.ts'
import { tenfold } from './slips.ts'
import { DEMO_TODAY, type Times, timesOf } from './timeline.ts'
import { type FigureOf, valueFrom } from './values.ts'
import { afterApproval, secondHead, writeAll } from './writing.ts'

/** An indicator with what everybody has to say of it. */
export interface Told {
  indicator: Indicator
  answerOf: AnswerOf
  figures: FigureOf
}

/** The whole log of one organisation, in order. */
export function organisationLog(
  organisation: DemoOrganisation,
  told: readonly Told[],
  calendar: CalendarRules,
  fromYear: number,
  seed: number,
): DemoEntry[] {
  const own = told.filter(({ indicator }) => isAsked(organisation, indicator))
  const events = FREQUENCIES.flatMap((frequency) => {
    const asked = own.filter(({ indicator }) => indicator.frequency === frequency)
    if (asked.length === 0) return []
    return begunPeriods(frequency, fromYear, DEMO_TODAY).flatMap((period) => {
      const random = randomStream(seed, `log ${organisation.key} ${period}`)
      return periodEvents(organisation, period, asked, timesOf(organisation, period, calendar, random), random)
    })
  })
  return placeInOrder(events)
}

function periodEvents(
  organisation: DemoOrganisation,
  period: Period,
  asked: readonly Told[],
  times: Times,
  random: Random,
): LogEvent[] {
  const fate = fateOf(organisation, period)
  const hand = handOf(organisation.key, period, random)
  const written = asked.flatMap((told) => {
    const value = saidOf(organisation, period, told)
    return value === null ? [] : [{ cell: cellOf(told.indicator, period), value }]
  })
  if (fate === 'none' || written.length === 0) return []
  const { events, heads } = writeAll(written, times, hand, random)
  if (fate === 'conflict') events.push(...secondHead(written, times, random))
  if (fate === 'conflict' || fate === 'in_log' || fate === 'partial') return events
  events.push(submissionEvent(period, heads, times.submitted, { ...hand, lag: 0 }, random))
  if (fate === 'waiting') return events
  const cells = written.map(({ cell }) => cell)
  events.push(...decisions(organisation.key, fate, period, cells, times, random))
  if (fate === 'edited') events.push(...afterApproval(written, heads, hand, random))
  return events
}

/** What the organisation enters of the cell; null when it has not entered anything. */
function saidOf(
  { key, ...rest }: DemoOrganisation,
  period: Period,
  { indicator, answerOf, figures }: Told,
): Value | null {
  const answer = answerOf({ key, ...rest }, period)
  if (answer.kind === 'missing') return null
  if (answer.kind === 'unavailable') return { unavailable: answer.reason }
  if (answer.kind === 'zero') return { numerator: '0', denominator: '0' }
  const figure = figures.get(`${key}/${period}`)
  if (figure === undefined) return null
  const value = valueFrom(indicator, figure, placesOf(indicator))
  return OUTLIERS.has(`${key}/${indicator.code}/${period}`) ? tenfold(value) : value
}

function cellOf({ code, definition }: Indicator, period: Period): Cell {
  return { indicator: code, definition, period, disaggregation: '' }
}
