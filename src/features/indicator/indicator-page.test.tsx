import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/components/page-fixture.tsx'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { indicatorQuery } from '../../api/progress-queries.ts'
import { IndicatorPage as IndicatorPageShape } from '../../domain/wire/indicators.ts'
import {
  sample,
  sampleAggregate,
  sampleArea,
  sampleCatalogue,
  sampleIndicator,
  sampleObjective,
  sampleStamp,
  sampleStanding,
  sampleView,
} from '../../ui/progress/samples.ts'
import { IndicatorPage } from './indicator-page.tsx'

const low = sampleAggregate({
  period: '2025',
  value: '140',
  asked: 20,
  answered: 8,
  coverage: 0.4,
  matched: { organisations: 8, baseline: '120', value: '140' },
})

const page = (view: Parameters<typeof sampleView>[0] = {}) =>
  sample(IndicatorPageShape, {
    ...sampleStamp,
    area: sampleArea,
    objective: sampleObjective,
    ...sampleView(view),
    zones: [
      { zone: '2', ...sampleAggregate({ period: '2025', suppressed: true, asked: 2, answered: 2 }) },
      { zone: '1', ...sampleAggregate({ period: '2025', value: '1204', asked: 9, answered: 8 }) },
    ],
  })

const show = (view?: Parameters<typeof sampleView>[0], language: 'it' | 'en' = 'it') =>
  renderPage(<IndicatorPage indicator="INC-3.1" />, {
    language,
    answers: [
      [indicatorQuery('INC-3.1').queryKey, page(view)],
      [catalogueQuery().queryKey, sampleCatalogue],
    ],
  })

test('the page says what its numbers say, with value, target, word, reason and coverage', async () => {
  show({ standing: sampleStanding({ value: '292' }) })
  expect(await screen.findByText('A questo ritmo 455 persone nel 2030: ne mancano 65.')).toBeTruthy()
  expect(screen.getByText('nel 2025 · da 260 nel 2024')).toBeTruthy()
  expect(screen.getByText('traguardo proposto per il 2030')).toBeTruthy()
  expect(screen.getByText('Il cammino fatto è fra il 60 e il 95 % di quello richiesto finora.')).toBeTruthy()
  expect(screen.getByText('hanno risposto 18 organizzazioni su 20')).toBeTruthy()
})

test('before the drawing a sentence says it, and with two values no trend is claimed', async () => {
  show()
  expect(
    await screen.findByText(/^Nel 2025 il valore è 292 persone; il cammino richiesto chiedeva 303 persone/),
  ).toBeTruthy()
  expect(screen.getByText('Con pochi anni di dati non si vede una tendenza')).toBeTruthy()
})

test('with low coverage the same organisations stand beside it, and the status is suspended', async () => {
  show({
    standing: sampleStanding({ status: 'low_coverage', value: '140', projected: null, pace: null }),
    series: [sampleAggregate({ period: '2024', value: '260' }), low],
  })
  expect(await screen.findByText('Non si può ancora dire: hanno risposto 8 organizzazioni su 20.')).toBeTruthy()
  expect(
    screen.getByText(
      'Fra le 8 organizzazioni che hanno risposto sia nel 2024 sia ora, il valore passa da 120 persone a 140 persone.',
    ),
  ).toBeTruthy()
})

test('between 80 and 100 % of answers the same organisations stand beside a status that is the value’s own', async () => {
  const matched = { organisations: 16, baseline: '179', value: '240' }
  show({
    standing: sampleStanding({ status: 'moving_away', value: '240', projected: 140, pace: -0.4 }),
    series: [
      sampleAggregate({ period: '2024', value: '260' }),
      sampleAggregate({ period: '2025', value: '240', matched }),
    ],
  })
  expect(await screen.findByText(/il valore passa da 179 persone a 240 persone\.$/)).toBeTruthy()
  expect(screen.getByText(/^Lo stato è quello del valore così com’è/)).toBeTruthy()
})

test('two values are points in the key too, as they are in the drawing', async () => {
  show()
  const sample = (await screen.findByText('Valori approvati', { selector: 'li' })).querySelector('svg')
  expect([sample?.querySelectorAll('line').length, sample?.querySelectorAll('circle').length]).toEqual([0, 1])
})

test('the page says where its numbers are from and under which licence', async () => {
  show()
  expect(
    await screen.findByText(/Fonte: Traguardo 2030, valori approvati delle organizzazioni rispondenti, CC BY 4\.0\./),
  ).toBeTruthy()
})

test('zones stand in their own order, and what may not be shown is said in place of the number', async () => {
  show()
  const table = await screen.findByRole('table', { name: 'Valori per zona' })
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    'Torino1.2048 su 9',
    'AMT Ovestnon mostrato: meno di 5 persone o di 3 organizzazioni2 su 2',
  ])
})

test('a zone of a figure that is not about persons says from how many organisations it would show', async () => {
  show({ indicator: sampleIndicator({ aboutPersons: false }) })
  const table = await screen.findByRole('table', { name: 'Valori per zona' })
  expect(within(table).getByText('non mostrato: meno di 3 organizzazioni')).toBeTruthy()
})

test('a standard that was not read is said to be from memory', async () => {
  show()
  const table = await screen.findByRole('table', { name: 'Metriche vicine, con relazione e fonte' })
  expect(within(table).getByText('letto in: globalreporting.org')).toBeTruthy()
  expect(within(table).getByText('a memoria, da verificare (memory)')).toBeTruthy()
})

test('the sheet says in words how values are put together', async () => {
  await act(async () => show({}, 'en'))
  expect(
    await screen.findByText(
      (_text, element) =>
        element?.tagName === 'DD' &&
        element.textContent?.trim() ===
          'The values of the organisations are added up. Within the year the periods are added up: only the whole year counts.',
    ),
  ).toBeTruthy()
})
