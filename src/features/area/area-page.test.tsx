import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/components/page-fixture.tsx'
import { areaQuery } from '../../api/progress-queries.ts'
import { AreaView } from '../../domain/wire/indicators.ts'
import {
  sample,
  sampleArea,
  sampleIndicator,
  sampleObjective,
  sampleStamp,
  sampleStanding,
  sampleSummary,
  sampleView,
} from '../../ui/progress/samples.ts'
import { AreaPage } from './area-page.tsx'

const view = sample(AreaView, {
  ...sampleStamp,
  area: sampleArea,
  summary: sampleSummary({ periods: ['2025', '2026-S1'] }),
  objectives: [
    {
      objective: sampleObjective,
      summary: sampleSummary({ word: 'off_course' }),
      years: [],
      indicators: [
        sampleView(),
        sampleView({
          indicator: sampleIndicator({ code: 'INC-3.2', nameIt: 'Senza dati' }),
          standing: sampleStanding({ status: 'no_data', value: null, period: null, projected: null, coverage: null }),
          series: [],
        }),
      ],
    },
  ],
})

const show = () => renderPage(<AreaPage area="INC" />, { answers: [[areaQuery('INC').queryKey, view]] })

test('the area says how far it is and by when that was expected', () => {
  show()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Inclusione sociale e lavorativa')
  expect(
    screen.getByText(/^Fatto l’11 % del cammino per il 2030, in media su 2 obiettivi; fra fine 2025 e metà 2026/),
  ).toBeTruthy()
  expect(screen.getByText('atteso fra fine 2025 e metà 2026')).toBeTruthy()
  expect(document.title).toBe('Inclusione sociale e lavorativa · Traguardo 2030')
})

test('the objectives are counted by word in the margin', () => {
  show()
  const counts = screen.getByRole('list', { name: 'Gli obiettivi, per come vanno' })
  expect(
    within(counts)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['1 In linea', '1 Rallenta', '1 Dati insufficienti'])
})

test('every small drawing leads to its indicator and says its numbers, or that there are none', () => {
  show()
  const objective = screen.getByRole('region', { name: 'Favorire percorsi di sviluppo professionale' })
  const link = within(objective).getByRole('heading', {
    name: 'Persone svantaggiate inserite al lavoro',
  }).firstElementChild
  expect(link?.getAttribute('href')).toBe('/indicatori/INC-3.1')
  expect(
    within(objective).getByRole('img', {
      name: /^Persone svantaggiate inserite al lavoro: Rallenta. 292\spersone nel 2025; partenza 2024 260\spersone, traguardo 2030 520\spersone.$/,
    }),
  ).toBeTruthy()
  expect(within(objective).getByRole('img', { name: /^Senza dati: Dati insufficienti. nessun valore;/ })).toBeTruthy()
})

test('the proposal’s notice and the report are on the page', () => {
  show()
  expect(screen.getByText(/indicatori e traguardi sono illustrativi/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Rapporto di questa priorità' }).getAttribute('href')).toBe(
    '/rapporti/aree/INC',
  )
})
