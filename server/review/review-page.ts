import type * as z from 'zod/mini'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { LogEntry } from '../../src/domain/entry.ts'
import { type LoggedCell, type OrganisationLog, readLog } from '../../src/domain/log.ts'
import type { Organisation } from '../../src/domain/people.ts'
import { comparePeriods, frequencyOf, type Period, sameLastYear } from '../../src/domain/period.ts'
import type { ReviewCell, ReviewPage } from '../../src/domain/wire/review.ts'
import { differsMarkedly } from './differs-markedly.ts'

type ReviewCellOf = z.infer<typeof ReviewCell>

/** One organisation's period as a manager decides on it. `names` are of the people who wrote in the log. */
export function reviewPage(
  organisation: Organisation,
  period: Period,
  log: readonly LogEntry[],
  catalogue: Pick<Catalogue, 'indicators'>,
  names: ReadonlyMap<string, string>,
): ReviewPage {
  const read = readLog(log)
  const order = new Map(catalogue.indicators.map((indicator, index) => [indicator.code, index]))
  const cells = [...read.cells.values()].filter(({ cell }) => cell.period === period)
  cells.sort(
    (a, b) => (order.get(a.cell.indicator) ?? 0) - (order.get(b.cell.indicator) ?? 0) || (a.key < b.key ? -1 : 1),
  )
  return {
    organisation,
    period,
    upTo: read.head,
    cells: cells.map((cell) => reviewCell(cell, read, catalogue, names)),
    decisions: log.filter(({ entry }) => entry.kind === 'decision' && entry.period === period),
  }
}

function reviewCell(
  cell: LoggedCell,
  log: OrganisationLog,
  { indicators }: Pick<Catalogue, 'indicators'>,
  names: ReadonlyMap<string, string>,
): ReviewCellOf {
  const history = historyOf(cell, log)
  const indicator = indicators.find(({ code }) => code === cell.cell.indicator)
  const previous = history.find(({ period }) => period === sameLastYear(cell.cell.period))?.value ?? null
  const head = cell.conflict ? null : (cell.heads[0]?.entry.value ?? null)
  return {
    cell: cell.cell,
    state: stateOf(cell),
    heads: cell.heads.map(({ seq, author, receivedAt, entry }) => ({
      id: entry.id,
      seq,
      value: entry.value,
      note: entry.note ?? null,
      author: names.get(author) ?? '',
      receivedAt,
    })),
    history,
    marked: indicator !== undefined && differsMarkedly(head, previous, indicator),
  }
}

function stateOf({ conflict, submitted, returned, approved, heads }: LoggedCell): ReviewCellOf['state'] {
  if (conflict) return 'conflict'
  if (submitted) return 'waiting'
  if (returned) return 'returned'
  return heads.some(({ entry }) => entry.id === approved?.entryId) ? 'approved' : 'not_submitted'
}

function historyOf({ cell }: LoggedCell, log: OrganisationLog): ReviewCellOf['history'] {
  return [...log.cells.values()]
    .flatMap(({ cell: other, approved }) => {
      const isSame = other.indicator === cell.indicator && other.disaggregation === cell.disaggregation
      const isEarlier =
        frequencyOf(other.period) === frequencyOf(cell.period) && comparePeriods(other.period, cell.period) < 0
      return isSame && isEarlier && approved ? [{ period: other.period, value: approved.value }] : []
    })
    .sort((a, b) => comparePeriods(a.period, b.period))
}
