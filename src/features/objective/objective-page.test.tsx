import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/components/page-fixture.tsx'
import { objectiveQuery } from '../../api/progress-queries.ts'
import { ObjectiveView } from '../../domain/wire/indicators.ts'
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
import { ObjectivePage } from './objective-page.tsx'

const named = (code: string, nameIt: string, standing: Parameters<typeof sampleStanding>[0]) =>
  sampleView({ indicator: sampleIndicator({ code, nameIt, nameEn: nameIt }), standing: sampleStanding(standing) })

const view = sample(ObjectiveView, {
  ...sampleStamp,
  area: sampleArea,
  objective: sampleObjective,
  summary: sampleSummary(),
  years: [],
  indicators: [
    named('INC-3.1', 'Avanti', { attainment: 0.4, expected: 0.2, status: 'on_track' }),
    named('INC-3.2', 'Ignoto', { attainment: null, expected: null, status: 'no_data', value: null, period: null }),
    named('INC-3.3', 'Indietro', { attainment: 0.05, expected: 0.2, status: 'insufficient' }),
    named('INC-3.4', 'Lontano', { attainment: 1.9, expected: 0.2, status: 'achieved', value: '754' }),
  ],
})

const show = (language: 'it' | 'en' = 'it') =>
  renderPage(<ObjectivePage objective="INC-3" />, { language, answers: [[objectiveQuery('INC-3').queryKey, view]] })

test('indicators stand in the order of what they have to make up, the unknown last', () => {
  show()
  const gaps = screen.getByRole('region', { name: 'Dalla partenza al traguardo' })
  const links = within(within(gaps).getAllByRole('list')[0] as HTMLElement).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual(['Indietro', 'Avanti', 'Lontano', 'Ignoto'])
})

test('a value beyond the drawing says so in words', () => {
  show()
  expect(screen.getByText('754 persone nel 2025, oltre il bordo del disegno')).toBeTruthy()
})

test('the table has the same numbers, with the required value and who answered', () => {
  show()
  const table = screen.getByRole('table', { name: 'Dove sono gli indicatori di INC-3', hidden: true })
  const row = within(table).getByRole('row', { name: /^Avanti/, hidden: true })
  expect([...row.children].slice(1, 7).map((cell) => cell.textContent?.replace(/\s/g, ' '))).toEqual([
    '260 persone',
    '292,5 persone',
    '2025',
    '303 persone',
    '520 persone',
    '18 su 20',
  ])
})

test('in English the verdict is in English', () => {
  show('en')
  expect(
    screen.getByText(
      '11 % of the way to 2030 is covered, on average over 2 indicators; by the end of 2025 it took 17 %.',
    ),
  ).toBeTruthy()
})
