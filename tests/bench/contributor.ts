import { uuid7 } from '../../server/start/uuid7.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { type Cell, cellKey, type DecisionEntry, type Entry, type ValueEntry } from '../../src/domain/entry.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Value } from '../../src/domain/value.ts'
import { type Cursor, MAX_PAGE, type SyncResponse } from '../../src/domain/wire/sync.ts'
import type { Installation } from './installation.ts'

/** The cells of the indicators in the periods that are of their frequency. */
export function cellsOf(indicators: readonly Indicator[], periodsOf: (one: Indicator) => readonly string[]): Cell[] {
  return indicators.flatMap((indicator) =>
    periodsOf(indicator).map((period) => ({
      indicator: indicator.code,
      definition: indicator.definition,
      period,
      disaggregation: '',
    })),
  )
}

/** A value that every definition of its kind takes; another one for each `n`. */
export function valueFor({ kind }: Pick<Indicator, 'kind'>, n: number): Value {
  const some = n % 50
  if (kind === 'ratio') return { numerator: String(1 + some), denominator: '100' }
  if (kind === 'score') return { score: `${1 + (some % 4)}.5`, n: 20 }
  return { number: String(some % 2) }
}

const authored = () => ({ id: uuid7(), v: 1 as const, at: '2026-07-20T09:00:00Z', save: uuid7() })

/** Somebody who writes into one organisation's log over and over, with a device that knows its place in it. */
export interface Contributor {
  /** So many new values, round and round the cells, each naming the one before as parent. */
  values(count: number): ValueEntry[]
  /** Pushes the entries and reads the page, as a device does. Errors: anything but all of them in the log. */
  push(entries: readonly Entry[]): Promise<void>
  /** Where the log stood after the last push. */
  place(): number
}

export interface ContributorOptions {
  readonly org: string
  readonly person: string
  readonly device: string
  readonly cells: readonly Cell[]
  /** How many entries of the log come back with a push, at most; 1000, as a device asks. */
  readonly limit?: number
  /** What stands in the cells already, by cell key. */
  readonly heads?: ReadonlyMap<string, readonly string[]>
}

export function contributor(installation: Installation, options: ContributorOptions): Contributor {
  const { org, person, device, cells, limit = MAX_PAGE, heads = new Map() } = options
  const kinds = new Map(installation.catalogue.indicators.map((indicator) => [indicator.code, indicator]))
  const last = new Map<string, readonly string[]>(heads)
  let cursor: Cursor | null = null
  let made = 0
  return {
    values(count) {
      return Array.from({ length: count }, () => {
        const cell = cellAt(cells, made)
        const indicator = kinds.get(cell.indicator)
        if (indicator === undefined) throw new Error(`The catalogue has no ${cell.indicator}`)
        const parents = [...(last.get(cellKey(cell)) ?? [])]
        const value = valueFor(indicator, Math.floor(made / cells.length) + made)
        const entry: ValueEntry = { ...authored(), kind: 'value', cell, parents, value }
        last.set(cellKey(cell), [entry.id])
        made += 1
        return entry
      })
    },
    async push(entries) {
      const request = { device, user: person, schema: 1, after: cursor, push: entries, limit }
      const answer = await installation.post<SyncResponse>(person, `/api/sync/v1/orgs/${org}`, request)
      cursor = answer.next
      const there = new Set(answer.log.map(({ id }) => id))
      if (answer.results.length > 0 || (limit > 0 && !entries.every(({ id }) => there.has(id)))) {
        throw new Error(`Not every entry came back in the log: ${JSON.stringify(answer.results.slice(0, 3))}`)
      }
    },
    place: () => cursor?.seq ?? 0,
  }
}

function cellAt(cells: readonly Cell[], n: number): Cell {
  const cell = cells[n % cells.length]
  if (cell === undefined) throw new Error('There is no cell to write into')
  return cell
}

/** A manager's approval of all that stands in the log up to the place. */
export function approval(period: string, upTo: number): DecisionEntry {
  return { ...authored(), kind: 'decision', period, cells: 'all', upTo, verdict: 'approved' }
}

/** Every indicator of the catalogue that anybody is asked. */
export function askedOf(catalogue: Catalogue, organisation: string, fromYear: number) {
  return catalogue.indicators.map(({ code }) => ({ organisation, indicator: code, fromYear, toYear: null }))
}
