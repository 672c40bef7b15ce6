// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { StatusMatrix } from './status-matrix.tsx'

afterEach(cleanup)

function renderMatrix() {
  render(
    <StatusMatrix
      caption="Obiettivi per anno"
      rowHeading="Obiettivo"
      columns={[
        { key: '2024', label: '2024', note: 'partenza' },
        { key: '2025', label: '2025', current: true },
        { key: '2026', label: '2026' },
      ]}
      rows={[
        {
          key: 'GOV-1',
          area: 1,
          code: 'GOV-1',
          name: 'Favorire le partnership',
          href: '/obiettivi/GOV-1',
          cells: [
            { kind: 'start', word: 'punto di partenza' },
            { kind: 'status', status: 'slowing', word: 'Rallenta' },
            { kind: 'future', word: 'non ancora' },
          ],
        },
      ]}
    />,
  )
}

test('every cell of the matrix says its word, whatever its shape', () => {
  renderMatrix()
  expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
    'punto di partenza',
    'Rallenta',
    'non ancora',
  ])
})

test('a row of the matrix is headed by a link to its objective', () => {
  renderMatrix()
  const head = screen.getByRole('rowheader', { name: 'GOV-1 Favorire le partnership' })
  expect(within(head).getByRole('link').getAttribute('href')).toBe('/obiettivi/GOV-1')
})

test('the current year is marked among the column headers', () => {
  renderMatrix()
  expect(screen.getByRole('columnheader', { current: 'date' }).textContent).toBe('2025')
})

test('the matrix scrolls in a labelled region that the keyboard reaches', () => {
  renderMatrix()
  expect(screen.getByRole('region', { name: 'Obiettivi per anno' }).tabIndex).toBe(0)
})
