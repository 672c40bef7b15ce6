import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/components/page-fixture.tsx'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { METHOD_STATUSES } from '../../domain/status.ts'
import { sampleCatalogue } from '../../ui/progress/samples.ts'
import { MethodPage } from './method-page.tsx'

const show = () => renderPage(<MethodPage />, { answers: [[catalogueQuery().queryKey, sampleCatalogue]] })

const example = () => within(screen.getByRole('region', { name: 'Il cammino' }))

test('the example follows the value that the reader chooses', async () => {
  show()
  expect(example().getByText('Rallenta')).toBeTruthy()
  expect(example().getByText('67 %')).toBeTruthy()
  await userEvent.click(example().getByRole('button', { name: '90' }))
  expect(example().getByText('Fuori rotta')).toBeTruthy()
  expect(example().getByText('-17 %')).toBeTruthy()
})

test('every case of the method has its line', () => {
  show()
  const table = screen.getByRole('table', { name: 'I casi del metodo, nel loro ordine' })
  expect(within(table).getAllByRole('row')).toHaveLength(METHOD_STATUSES.length + 1)
})

test('calendar and coverage are the catalogue’s', () => {
  show()
  expect(
    screen.getByText(/L’anno scade il 28 febbraio dell’anno dopo. Ogni periodo si chiude 60 giorni dopo/),
  ).toBeTruthy()
  expect(screen.getByText(/Sotto 80 % lo stato è «Dati insufficienti»/)).toBeTruthy()
})

test('the page claims of missing answers and of small numbers no more than holds', () => {
  show()
  const text = screen.getByRole('main').textContent ?? ''
  expect(text).toContain(
    'Da 80\u202f% in su lo stato è quello del valore così com’è: una risposta che manca può abbassarlo',
  )
  expect(text).toContain('Un valore si mostra solo da 3 organizzazioni in su')
  expect(text).not.toContain('Chi non risponde non fa mai')
})

test('the description of the data is one link away', () => {
  show()
  expect(screen.getByRole('link', { name: 'Dati e API' }).getAttribute('href')).toBe('/api/docs')
})
