import type { Cell } from '../../src/domain/entry.ts'
import type { Value } from '../../src/domain/value.ts'
import { CONFLICT } from './fates.ts'
import { deviceOf, type Hand, type LogEvent, valueEvent } from './log-events.ts'
import { HISTORY_AUTHOR } from './people.ts'
import { pick, type Random, uuidAt } from './random.ts'
import { slipOf } from './slips.ts'
import type { Times } from './timeline.ts'

const DAY = 86_400_000

const NOTES: readonly [string, ...string[]] = [
  'Dato dal gestionale presenze',
  'Verificato con la coordinatrice',
  'Comprende la nuova sede',
  'Stima prudente, registro cartaceo',
  'Dal bilancio approvato in assemblea',
  'Conteggio rivisto a fine periodo',
]

/** What an organisation enters of one cell. */
export interface Written {
  cell: Cell
  value: Value
}

/** Every value in one or two sittings, here and there first written wrong and then put right. */
export function writeAll(written: readonly Written[], times: Times, hand: Hand, random: Random) {
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
export function secondHead(written: readonly Written[], times: Times, random: Random): LogEvent[] {
  return written
    .filter(({ cell }) => cell.indicator === CONFLICT.indicator)
    .flatMap(({ cell, value }) => {
      const other = slipOf(value)
      if (other === null) return []
      const hand = { author: HISTORY_AUTHOR.id, device: deviceOf(HISTORY_AUTHOR.id), lag: 0 }
      return [valueEvent({ cell, value: other }, times.submitted, uuidAt(random, times.submitted), hand, random).event]
    })
}

/** One value written anew after it was approved: provisional until somebody decides again. */
export function afterApproval(
  written: readonly Written[],
  heads: readonly string[],
  hand: Hand,
  random: Random,
): LogEvent[] {
  const index = written.findIndex(({ value }) => slipOf(value) !== null)
  const last = written[index]
  const head = heads[index]
  const value = last === undefined ? null : slipOf(last.value)
  if (last === undefined || head === undefined || value === null) return []
  const ms = Date.parse('2026-07-19T09:30:00Z')
  const draft = { cell: last.cell, value, parents: [head], note: 'Conteggio rivisto dopo la convalida' }
  return [valueEvent(draft, ms, uuidAt(random, ms), { ...hand, lag: 0 }, random).event]
}
