import { expect, test } from 'vitest'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { csvText } from '../csv.ts'
import { seriesCsv } from './csv-tables.ts'
import { sampleAggregate, sampleIndicator, sampleStamp, sampleStanding, sampleView } from './samples.ts'
import { seriesRows } from './series-rows.ts'

const view = sampleView({
  standing: sampleStanding({ value: '292', projected: 452 }),
  series: [
    sampleAggregate({ period: '2025', value: '292', coverage: 0.5, answered: 10, provisional: 2, conflicts: 1 }),
    sampleAggregate({ period: '2024', value: '260' }),
    sampleAggregate({ period: '2026', suppressed: true }),
  ],
})

test('rows run from the first period to the target year, each with its required value', () => {
  expect(seriesRows(view).map(({ period, required }) => [period, Math.round(required)])).toEqual([
    ['2024', 260],
    ['2025', 303],
    ['2026', 347],
    ['2027', 390],
    ['2028', 433],
    ['2029', 477],
    ['2030', 520],
  ])
})

test('the projection stands in the years to come only, and ends where the server says', () => {
  const projected = seriesRows(view).map((row) => row.projected)
  expect(projected.slice(0, 3)).toEqual([null, null, null])
  expect(projected.at(-1)).toBe(452)
})

test('notes say baseline, low coverage, what waits, what is hidden and the target year', () => {
  expect(seriesRows(view).map(({ notes }) => notes.map((note) => note.kind).join(' '))).toEqual([
    'baseline',
    'low_coverage provisional conflicts',
    'hidden',
    '',
    '',
    '',
    'target',
  ])
})

test('an indicator without any value still has its way to the target', () => {
  const empty = sampleView({ series: [], standing: sampleStanding({ status: 'no_data', value: null, period: null }) })
  expect(seriesRows(empty).map(({ period }) => period)).toEqual([
    '2024',
    '2025',
    '2026',
    '2027',
    '2028',
    '2029',
    '2030',
  ])
})

test('the file carries the same numbers with coverage, then source, date and notice', () => {
  const lines = csvText(
    seriesCsv({ language: 'it', t: progressMessages.it }, [view], sampleStamp, '/indicatori/INC-3.1'),
    'it',
  ).split('\r\n')
  expect(lines[2]).toBe(
    'INC-3.1;Persone svantaggiate inserite al lavoro;persone;2025;292;303,333333;;;;10;20;0,5;2;1;copertura bassa, 2 organizzazioni in attesa di convalida, 1 valore in conflitto',
  )
  expect(lines.slice(-6, -1)).toEqual([
    'Fonte;Traguardo 2030, valori approvati delle organizzazioni rispondenti',
    'Dati del;2026-07-20T08:30:00Z',
    'Pagina;/indicatori/INC-3.1',
    'Versione del catalogo;0.1.0',
    'Avvertenza;Proposta di catalogo: indicatori e traguardi sono illustrativi.',
  ])
})

test('a stock of halves is placed at the end of each half', () => {
  const stock = sampleView({
    indicator: sampleIndicator({ measure: 'stock' }),
    series: [
      sampleAggregate({ period: '2024-S2', value: '260' }),
      sampleAggregate({ period: '2025-S1', value: '280' }),
    ],
  })
  expect(
    seriesRows(stock)
      .map(({ period, required }) => [period, Math.round(required)])
      .slice(0, 3),
  ).toEqual([
    ['2024-S2', 260],
    ['2025-S1', 282],
    ['2025', 303],
  ])
})
