import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/components/page-fixture.tsx'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { indicatorsQuery } from '../../api/progress-queries.ts'
import { IndicatorList } from '../../domain/wire/indicators.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { sample, sampleCatalogue, sampleIndicator, sampleStamp, sampleStanding } from '../../ui/progress/samples.ts'
import { IndicatorsPage } from './indicators-page.tsx'
import { listCsv } from './list-csv.ts'

const line = (code: string, nameIt: string, standing: Parameters<typeof sampleStanding>[0]) => {
  const { objective, nameEn, priority, level, unit, baseline, target } = sampleIndicator()
  return {
    code,
    objective,
    nameIt,
    nameEn,
    priority,
    level,
    unitIt: unit.labelIt,
    unitEn: unit.labelEn,
    baseline: baseline.value,
    target: target.value,
    standing: sampleStanding(standing),
  }
}

const list = sample(IndicatorList, {
  ...sampleStamp,
  indicators: [
    line('INC-3.1', 'Uno', { status: 'achieved', value: '530' }),
    line('INC-3.2', 'Due', { status: 'insufficient', value: '262' }),
    line('INC-3.3', 'Tre', { status: 'no_data', value: null, period: null }),
  ],
})

const show = (search = '') =>
  renderPage(<IndicatorsPage />, {
    path: '/indicatori',
    search,
    answers: [
      [indicatorsQuery().queryKey, list],
      [catalogueQuery().queryKey, sampleCatalogue],
    ],
  })

const names = () => screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent)

test('all indicators stand under their objective, with value, target and word', () => {
  show()
  expect(names()).toEqual(['Favorire percorsi di sviluppo professionale', 'Uno', 'Due', 'Tre'])
  expect(screen.getByRole('row', { name: /^Uno/ }).textContent).toContain('5302025520Raggiunto')
  expect(screen.getByRole('row', { name: /^Tre/ }).textContent).toContain('nessun valore')
})

test('the address filters by word', () => {
  show('?stato=fuori-rotta')
  expect(names().slice(1)).toEqual(['Due'])
  expect(screen.getByRole('status').textContent).toBe('1 di 3')
})

test('a choice goes into the address and can be taken back', async () => {
  const { history } = show('?stato=rallenta')
  expect(screen.getByText('Nessun indicatore con questi filtri.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Raggiunto 1' }))
  expect(history.at(-1)).toContain('stato=raggiunto')
  expect(names().slice(1)).toEqual(['Uno'])
})

test('the file holds what the filters left', () => {
  const file = listCsv(
    { language: 'it', t: progressMessages.it, words: statusMessages.it },
    list.indicators.slice(1, 2),
    list,
  )
  expect(file.rows.map((row) => [row[0], row[5], row[11]])).toEqual([['INC-3.2', { decimal: '262' }, 'Fuori rotta']])
})
