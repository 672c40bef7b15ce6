import type { Cell, Entry, ValueEntry } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Value } from '../../src/domain/value.ts'
import { namedUuid, type Random, uuidAt, wholeBetween } from './random.ts'

/** An entry as the server would have received it; its `seq` is its place in the organisation's list, from 1. */
export interface DemoEntry {
  entry: Entry
  author: string
  device: string
  receivedAt: string
}

/** Something that happened in an organisation's log; a decision needs to know what stood before it. */
export interface LogEvent {
  ms: number
  place: (before: number) => DemoEntry
}

/** Who writes, from which device, and how long their device waited for a network (milliseconds). */
export interface Hand {
  author: string
  device: string
  lag: number
}

/** The one device of a person. */
export function deviceOf(author: string): string {
  return namedUuid(`device of ${author}`)
}

interface Draft {
  cell: Cell
  value: Value
  parents?: string[]
  note?: string | undefined
}

/** A value written at that instant, and the event that puts it in the log. */
export function valueEvent(draft: Draft, ms: number, save: string, hand: Hand, random: Random) {
  const { cell, value, parents = [], note } = draft
  const entry: ValueEntry = {
    ...authored(ms, hand, save, random),
    kind: 'value',
    cell,
    parents,
    value,
    ...(note === undefined ? {} : { note }),
  }
  return { entry, event: { ms, place: () => received(entry, ms, hand) } satisfies LogEvent }
}

/** The submission of a period with its heads. */
export function submissionEvent(period: Period, heads: string[], ms: number, hand: Hand, random: Random): LogEvent {
  const entry: Entry = { ...authored(ms, hand, uuidAt(random, ms), random), kind: 'submission', period, heads }
  return { ms, place: () => received(entry, ms, hand) }
}

/** What a manager decided, on everything that stood in the log before it. */
interface Verdict {
  period: Period
  cells: 'all' | Cell[]
  verdict: 'approved' | 'returned'
  reason?: string
}

/** A manager's decision on the log as it stood. */
export function decisionEvent(verdict: Verdict, ms: number, hand: Hand, random: Random): LogEvent {
  const base = authored(ms, hand, uuidAt(random, ms), random)
  return { ms, place: (before) => received({ ...base, kind: 'decision', ...verdict, upTo: before }, ms, hand) }
}

/** The events in the order in which the server received them, each placed. */
export function placeInOrder(events: readonly LogEvent[]): DemoEntry[] {
  return events.toSorted((a, b) => a.ms - b.ms).map((event, index) => event.place(index))
}

function authored(ms: number, { lag }: Hand, save: string, random: Random) {
  const at = ms - lag - wholeBetween(random, 300, 2500)
  return { id: uuidAt(random, at), v: 1 as const, at: new Date(at).toISOString(), save }
}

function received(entry: Entry, ms: number, { author, device }: Hand): DemoEntry {
  return { entry, author, device, receivedAt: new Date(ms).toISOString() }
}
