import type { Entry, LogEntry } from '../../src/domain/entry.ts'
import { sampleCell, sampleDecision, sampleId, sampleSubmission, sampleValue } from '../../src/domain/samples.ts'

const CELLS = 40
const ROUNDS = 4

/** An organisation's log of so many entries: quarters of 40 cells, each value written four times, sent back once. */
export function sampleLog(size: number): LogEntry[] {
  const log: LogEntry[] = []
  const add = (make: (n: number) => Entry) => {
    const seq = log.length + 1
    log.push({ ...PLACED, seq, entry: make(seq) })
    return seq
  }
  for (let quarter = 0; log.length < size; quarter += 1) addQuarter(periodAt(quarter), add)
  return log.slice(0, size)
}

const PLACED = {
  author: sampleId(1),
  device: sampleId(2),
  receivedAt: '2026-07-20T09:00:00.000Z',
  hash: '0'.repeat(64),
}

const periodAt = (quarter: number) => `${2010 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`

/** The cell of that number in a period of the log. */
export function sampleCellAt(n: number) {
  const place = n % CELLS
  const period = periodAt(Math.floor(n / CELLS))
  return sampleCell({ indicator: `INC-${1 + Math.floor(place / 10)}.${1 + (place % 10)}`, period })
}

function addQuarter(period: string, add: (make: (n: number) => Entry) => number): void {
  let heads: number[] = []
  for (let round = 1; round <= ROUNDS; round += 1) {
    const before = heads
    heads = Array.from({ length: CELLS }, (_, cell) => {
      const parents = before.slice(cell, cell + 1).map(sampleId)
      const changes = { cell: { ...sampleCellAt(cell), period }, parents }
      return add((n) => sampleValue(n, { number: String(100 * round + cell) }, changes))
    })
    if (round % 2 === 1) continue
    const upTo = add((n) => sampleSubmission(n, heads, { period }))
    const said = round < ROUNDS ? ({ verdict: 'returned', reason: 'Da chiarire' } as const) : {}
    add((n) => sampleDecision(n, upTo, { period, ...said }))
  }
}
