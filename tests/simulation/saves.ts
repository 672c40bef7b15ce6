import { cellKey, type Entry } from '../../src/domain/entry.ts'
import { headsOf } from '../../src/domain/heads.ts'
import { type EntryRow, REFUSED } from '../../src/sync/row.ts'
import type { Action, Flavour } from './actions.ts'
import { CELLS, DEFINITION, periodAt } from './cast.ts'

export type Saving = Extract<Action, { do: 'value' | 'submission' | 'decision' | 'redaction' }>

const NOTES: Partial<Record<Flavour, string>> = { poison: 'poison', heavy: 'heavy', breaking: 'breaking' }

/** What the person writes, seeing what their database has of the organisation; null where there is nothing to say. */
export function entryOf(action: Saving, rows: readonly EntryRow[], stamp: { id: string; at: string }): Entry | null {
  const authored = { id: stamp.id, v: 1, at: stamp.at, save: stamp.id } as const
  const values = rows.flatMap(({ entry, st }) => (entry.kind === 'value' && st !== REFUSED ? [entry] : []))
  switch (action.do) {
    case 'value': {
      const { flavour } = action
      const place = CELLS[action.cell % CELLS.length]
      if (!place) return null
      const cell = flavour === 'old_definition' ? { ...place, definition: DEFINITION - 1 } : place
      const ofCell = values.filter((entry) => cellKey(entry.cell) === cellKey(cell))
      const number = flavour === 'low' ? '-1' : String(Number.parseInt(stamp.id.slice(-6), 16))
      const note = NOTES[flavour] ?? 'what a person says'
      const parents = headsOf(ofCell).map(({ id }) => id)
      return { ...authored, kind: 'value', cell, parents: parents.slice(0, 16), value: { number }, note }
    }
    case 'submission': {
      const period = periodAt(action.period)
      const heads = headsOf(values.filter(({ cell }) => cell.period === period)).map(({ id }) => id)
      return heads.length === 0 ? null : { ...authored, kind: 'submission', period, heads }
    }
    case 'decision': {
      const upTo = Math.max(1, ...rows.map(({ seq }) => seq ?? 0))
      const verdict = action.back ? ('returned' as const) : ('approved' as const)
      const reason = action.back ? { reason: 'a word on a person' } : {}
      return { ...authored, kind: 'decision', period: periodAt(action.period), cells: 'all', upTo, verdict, ...reason }
    }
    case 'redaction': {
      const readable = rows.filter(({ entry, redacted }) => !redacted && entry.kind !== 'redaction')
      // The number counts from the newest.
      const target = readable[readable.length - 1 - (action.pick % Math.max(1, readable.length))]
      return target ? { ...authored, kind: 'redaction', target: target.id, reason: 'it names a person' } : null
    }
  }
}

/** An id of version 7 by the device's clock, told apart by the number of the save. */
export function idAt(time: number, nth: number): string {
  const ms = Math.max(0, time).toString(16).padStart(12, '0')
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-${nth.toString(16).padStart(12, '0')}`
}
