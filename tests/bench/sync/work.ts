import { randomBytes } from 'node:crypto'
import { begunPeriods } from '../../../src/domain/calendar.ts'
import type { Catalogue } from '../../../src/domain/catalogue.ts'
import { type Cell, cellKey, type ValueEntry } from '../../../src/domain/entry.ts'
import type { Indicator } from '../../../src/domain/indicator.ts'
import { uuidv7 } from '../../../src/storage/uuid.ts'
import { valueFor } from '../contributor.ts'
import { TODAY } from '../installation.ts'

/** The work that everybody is given: so many saves of so many observations each. */
export const SAVES = 250
export const PER_SAVE = 40
export const OBSERVATIONS = SAVES * PER_SAVE

/** Each cell is written four times: a value, then corrections of it. */
const VERSIONS = 4
export const FROM_YEAR = 2020
/** Between one save and the next, milliseconds by the device's clock. */
const BETWEEN_SAVES_MS = 60_000

/** Saves in their order, the same rows for every subject of a round; ids grow with the saves, as on a device. */
export function makeWork(catalogue: Catalogue, until: number): ValueEntry[][] {
  const cells = someCells(catalogue, OBSERVATIONS / VERSIONS)
  const last = new Map<string, string>()
  return Array.from({ length: SAVES }, (_, save) => {
    const now = until - (SAVES - save) * BETWEEN_SAVES_MS
    const id = () => uuidv7(now, randomBytes(10))
    const authored = { v: 1 as const, at: new Date(now).toISOString(), save: id(), kind: 'value' as const }
    return Array.from({ length: PER_SAVE }, (_, place): ValueEntry => {
      const n = save * PER_SAVE + place
      const { cell, indicator } = at(cells, n)
      const before = last.get(cellKey(cell))
      const entry = { ...authored, id: id(), cell, parents: before === undefined ? [] : [before] }
      last.set(cellKey(cell), entry.id)
      return { ...entry, value: valueFor(indicator, n) }
    })
  })
}

interface Place {
  readonly cell: Cell
  readonly indicator: Indicator
}

/** Whole values first, then broken down ones, until there are enough. */
function someCells({ indicators, codeLists }: Catalogue, count: number): Place[] {
  const codesOf = (dimension: string) => (codeLists[dimension]?.items ?? []).map(({ code }) => `${dimension}=${code}`)
  const cells = indicators.flatMap((indicator) =>
    ['', ...indicator.disaggregations.flatMap(codesOf)].flatMap((disaggregation) =>
      begunPeriods(indicator.frequency, FROM_YEAR, TODAY).map((period) => ({
        cell: { indicator: indicator.code, definition: indicator.definition, period, disaggregation },
        indicator,
      })),
    ),
  )
  const wholeFirst = cells.toSorted(
    (a, b) => Number(a.cell.disaggregation !== '') - Number(b.cell.disaggregation !== ''),
  )
  if (wholeFirst.length < count) throw new Error(`The catalogue has only ${wholeFirst.length} cells`)
  return wholeFirst.slice(0, count)
}

function at(cells: readonly Place[], n: number): Place {
  const cell = cells[n % cells.length]
  if (cell === undefined) throw new Error('There is no cell to write into')
  return cell
}
