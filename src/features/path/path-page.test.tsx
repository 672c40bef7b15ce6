import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPage } from '../../../tests/components/page-fixture.tsx'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { sampleCatalogue } from '../../ui/progress/samples.ts'
import { PathPage } from './path-page.tsx'

const show = (language: 'it' | 'en' = 'it') =>
  renderPage(<PathPage />, { language, answers: [[catalogueQuery().queryKey, sampleCatalogue]] })

test('each phase stands with its figures, in order', () => {
  show()
  const steps = within(screen.getByRole('region', { name: 'I cinque passi' })).getAllByRole('listitem')
  expect(steps.map((step) => step.textContent?.replace(/\s+/g, ' '))).toEqual([
    '2Passo 2Ascolto con interviste30 interviste in profondità',
    '3Passo 3Evento partecipativo5 dicembre 2024 104 persone',
  ])
})

test('facts say where they were read and whether they were', () => {
  show()
  const rows = within(screen.getByRole('table', { name: 'Fatti e fonti' }))
    .getAllByRole('row')
    .slice(1)
  expect(rows.map((row) => row.textContent?.trim())).toEqual([
    'Approvato nel 2025sito letto nella fonte',
    'Orizzonte di cinque annimemoria da verificare',
  ])
})

test('what is the Plan’s and what is ours stand apart, in English too', () => {
  show('en')
  expect(screen.getByText('The 1 indicators, with definitions, units and rules.')).toBeTruthy()
  expect(screen.getByRole('heading', { name: 'Ours' })).toBeTruthy()
})
