import { begunPeriods, type CalendarRules } from '../../src/domain/calendar.ts'
import type { Cell } from '../../src/domain/entry.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import { FREQUENCIES, type Period, yearOf } from '../../src/domain/period.ts'
import type { Value } from '../../src/domain/value.ts'
import { placesOf } from './amounts.ts'
import type { AnswerOf } from './answers.ts'
import { isAsked } from './asked.ts'
import { CONFLICT, fateOf, OUTLIERS, SENT_BACK } from './fates.ts'
import {
  type DemoEntry,
  decisionEvent,
  deviceOf,
  type Hand,
  type LogEvent,
  placeInOrder,
  submissionEvent,
  valueEvent,
} from './log-events.ts'
import type { DemoOrganisation } from './organisations.ts'
import { HISTORY_AUTHOR, MANAGER, MARTA, REFERENT, SAMIRA } from './people.ts'
import { pick, type Random, randomStream, uuidAt, wholeBetween } from './random.ts'
import { slipOf, tenfold } from './slips.ts'
import { DEMO_TODAY, type Times, timesOf } from './timeline.ts'
import { type FigureOf, valueFrom } from './values.ts'

/** An indicator with what everybody has to say of it. */
export interface Told {
  indicator: Indicator
  answerOf: AnswerOf
  figures: FigureOf
}

const DAY = 86_400_000

const NOTES: readonly [string, ...string[]] = [
  'Dato dal gestionale presenze',
  'Verificato con la coordinatrice',
  'Comprende la nuova sede',
  'Stima prudente, registro cartaceo',
  'Dal bilancio approvato in assemblea',
  'Conteggio rivisto a fine periodo',
]
const SENT_BACK_REASON = 'Il numero è molto diverso dalla relazione inviata: puoi controllare e aggiungere una nota?'
const RETURNED_REASON = 'I progetti chiusi sembrano contati insieme a quelli avviati: servono solo gli avviati.'

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

interface Written {
  cell: Cell
  value: Value
}

/** Every value in one or two sittings, here and there first written wrong and then put right. */
function writeAll(written: readonly Written[], times: Times, hand: Hand, random: Random) {
  const events: LogEvent[] = []
  const heads: string[] = []
  const pause = Math.max(1, Math.floor((times.submitted - times.entered) / 2 / DAY)) * DAY
  const sittings = written.length > 4 ? [times.entered, times.entered + pause] : [times.entered]
  const saves = sittings.map((start) => ({ start, save: uuidAt(random, start) }))
  written.forEach(({ cell, value }, index) => {
    const { start, save } = saves[Math.floor((index * saves.length) / written.length)] ?? { start: 0, save: '' }
    const ms = start + index * 20_000
    const parents: string[] = []
    const slip = random() < 0.1 ? slipOf(value) : null
    if (slip !== null) {
      const first = valueEvent({ cell, value: slip }, ms - 9000, uuidAt(random, ms - 9000), hand, random)
      events.push(first.event)
      parents.push(first.entry.id)
    }
    const note = random() < 0.06 ? pick(random, NOTES) : undefined
    const { entry, event } = valueEvent({ cell, value, parents, note }, ms, save, hand, random)
    events.push(event)
    heads.push(entry.id)
  })
  return { events, heads }
}

/** The other head of the cell in conflict: written at the office while the first was written without a network. */
function secondHead(written: readonly Written[], times: Times, random: Random): LogEvent[] {
  return written
    .filter(({ cell }) => cell.indicator === CONFLICT.indicator)
    .flatMap(({ cell, value }) => {
      const other = slipOf(value)
      if (other === null) return []
      const hand = { author: HISTORY_AUTHOR.id, device: deviceOf(HISTORY_AUTHOR.id), lag: 0 }
      return [valueEvent({ cell, value: other }, times.submitted, uuidAt(random, times.submitted), hand, random).event]
    })
}

function decisions(
  key: string,
  fate: 'approved' | 'edited' | 'returned' | 'part_returned',
  period: Period,
  cells: readonly Cell[],
  { decided }: Times,
  random: Random,
): LogEvent[] {
  const hand = { author: MANAGER.id, device: deviceOf(MANAGER.id), lag: 0 }
  if (fate === 'returned') {
    return [
      decisionEvent({ period, cells: 'all', verdict: 'returned', reason: RETURNED_REASON }, decided, hand, random),
    ]
  }
  if (fate !== 'part_returned') {
    return [decisionEvent({ period, cells: 'all', verdict: 'approved' }, decided, hand, random)]
  }
  const back = new Set(SENT_BACK[`${key}/${period}`])
  const approved = cells.filter(({ indicator }) => !back.has(indicator))
  const returned = cells.filter(({ indicator }) => back.has(indicator))
  return [
    decisionEvent({ period, cells: approved, verdict: 'approved' }, decided, hand, random),
    decisionEvent(
      { period, cells: returned, verdict: 'returned', reason: SENT_BACK_REASON },
      decided + 60_000,
      hand,
      random,
    ),
  ]
}

/** One value written anew after it was approved: provisional until somebody decides again. */
function afterApproval(written: readonly Written[], heads: readonly string[], hand: Hand, random: Random): LogEvent[] {
  const index = written.findIndex(({ value }) => slipOf(value) !== null)
  const last = written[index]
  const head = heads[index]
  const value = last === undefined ? null : slipOf(last.value)
  if (last === undefined || head === undefined || value === null) return []
  const ms = Date.parse('2026-07-19T09:30:00Z')
  const draft = { cell: last.cell, value, parents: [head], note: 'Conteggio rivisto dopo la convalida' }
  return [valueEvent(draft, ms, uuidAt(random, ms), { ...hand, lag: 0 }, random).event]
}

/** Who enters the values: the people of the demo from 2025 on, the archive for everything else. */
function handOf(key: string, period: Period, random: Random): Hand {
  const author = authorOf(key, period)
  // A value may have waited on the device for some hours, in the valleys for a day or two.
  const lag = random() < 0.3 ? wholeBetween(random, 1, 40) * 3_600_000 : 0
  return { author, device: deviceOf(author), lag: author === HISTORY_AUTHOR.id ? 0 : lag }
}

function authorOf(key: string, period: Period): string {
  if (yearOf(period) < 2025) return HISTORY_AUTHOR.id
  if (key === 'valsusa') return period === '2025-S1' ? REFERENT.id : MARTA.id
  return key === 'neve' || key === 'mulattiera' ? SAMIRA.id : HISTORY_AUTHOR.id
}
