import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import { newValues, thisMoment } from '../../storage/new-entries.ts'
import type { Store } from '../../storage/store.ts'
import { tenRandomBytes } from '../../storage/uuid.ts'
import type { CellsSource } from './cells-source.ts'
import { wholeCellKey } from './last-time.ts'
import { rawOf } from './typed.ts'
import type { DeskPorts } from './writing-desk.ts'

/** The place that a desk writes for: an organisation's period. */
export interface DeskPlace {
  readonly org: string
  readonly period: Period
  /** What is asked in it now. */
  readonly asked: () => readonly Indicator[]
}

/** Who writes, and on which device's database. */
export interface Writer {
  readonly person: string
  readonly store: Store
}

/** A desk on the device's own database; `onSaved` is called when an entry is there. */
export function portsOf(place: DeskPlace, writer: Writer, source: CellsSource, onSaved: () => void): DeskPorts {
  const { org, period, asked } = place
  const { person, store } = writer
  const indicatorOf = (key: string) => asked().find(({ code }) => wholeCellKey(code, period) === key) ?? null
  return {
    person,
    indicatorOf,
    cellOf: (key) => source.snapshot()?.cells.get(key) ?? null,
    saveDraft: (key, typed, seen) =>
      store.saveDraft({ org, key, raw: rawOf(typed, seen), note: typed.note, at: new Date().toISOString() }),
    dropDraft: (key) => store.dropDraft(org, key),
    saveValue: async (key, value, note, seen) => {
      const indicator = indicatorOf(key)
      if (indicator === null) throw new Error(`not asked here: ${key}`)
      const cell = { indicator: indicator.code, definition: indicator.definition, period, disaggregation: '' }
      const rows = (source.snapshot()?.rows ?? []).filter(({ id }) => seen.includes(id))
      const [entry] = newValues([{ cell, value, note }], rows, thisMoment(tenRandomBytes))
      if (entry === undefined) throw new Error('one value makes one entry')
      await store.saveValues(org, [entry])
      onSaved()
      return entry.id
    },
    now: Date.now,
  }
}
