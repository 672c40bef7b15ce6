import type { Cell, DecisionEntry, SubmissionEntry, ValueEntry } from '../domain/entry.ts'
import { cellKey, MAX_PARENTS } from '../domain/entry.ts'
import { headsOf } from '../domain/heads.ts'
import type { Value } from '../domain/value.ts'
import type { EntryRow } from '../sync/row.ts'
import { uuidv7 } from './uuid.ts'

/**
 * Where a new entry's id and time come from.
 *
 * Unit  `now` in milliseconds since the epoch; `offsetMinutes` east of UTC (120 in Turin in summer)
 */
export interface Moment {
  readonly now: number
  readonly offsetMinutes: number
  /** Ten fresh random bytes at each call. */
  readonly random: () => Uint8Array
}

export interface NewValue {
  readonly cell: Cell
  readonly value: Value
  readonly note?: string
}

/**
 * The entries of one save, each naming as parents all heads of its cell on this device.
 *
 * Shape   `rows` are those of the organisation, or of the cells at least; all values share one `save` id
 * Source  SPEC E1, H1: what is refused or held here is a head too, and is superseded by naming it
 */
export function newValues(values: readonly NewValue[], rows: readonly EntryRow[], moment: Moment): ValueEntry[] {
  const save = newId(moment)
  const byKey = Map.groupBy(rows, (row) => row.key)
  return values.map(({ cell, value, note }) => {
    const parents = headIds(byKey.get(cellKey(cell)) ?? []).slice(0, MAX_PARENTS)
    const noted = note === undefined || note.trim() === '' ? {} : { note }
    return { ...authored(moment, save), kind: 'value', cell, parents, value, ...noted }
  })
}

/** "These are our values of the period": with the heads that the person saw. */
export function newSubmission(period: string, heads: readonly string[], moment: Moment): SubmissionEntry {
  return { ...authored(moment, newId(moment)), kind: 'submission', period, heads: [...heads] }
}

/** A manager's word on a period of an organisation, as its log stood at `upTo`. */
export function newDecision(
  decision: Pick<DecisionEntry, 'period' | 'cells' | 'upTo' | 'verdict' | 'reason'>,
  moment: Moment,
): DecisionEntry {
  return { ...authored(moment, newId(moment)), kind: 'decision', ...decision }
}

function headIds(rows: readonly EntryRow[]): string[] {
  const values = rows.flatMap(({ entry }) => (entry.kind === 'value' ? [entry] : []))
  return headsOf(values).map(({ id }) => id)
}

const newId = (moment: Moment): string => uuidv7(moment.now, moment.random())

function authored(moment: Moment, save: string) {
  return { id: newId(moment), v: 1, at: instant(moment), save } as const
}

/** The moment as ISO 8601 with the offset of the place: 2026-07-20T12:00:00.000+02:00. */
function instant({ now, offsetMinutes }: Moment): string {
  const local = new Date(now + offsetMinutes * 60_000).toISOString().slice(0, -1)
  const part = (minutes: number) => String(Math.trunc(minutes)).padStart(2, '0')
  const distance = Math.abs(offsetMinutes)
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${part(distance / 60)}:${part(distance % 60)}`
}

/** The moment by this device's clock and place. */
export function thisMoment(random: () => Uint8Array): Moment {
  const date = new Date()
  return { now: date.getTime(), offsetMinutes: -date.getTimezoneOffset(), random }
}
