import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { PlanView } from '../../src/domain/wire/progress.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

withServer()

// The statement stands before the data: the page is there once the trails are.
async function open() {
  await openApp('/', /A che punto siamo/)
  await screen.findByRole('region', { name: 'Le sei priorità' })
}

test('the six trails say in words how far each area is, as the server counted it', async () => {
  await open()
  const { areas } = await ask<PlanView>('/api/progress/plan')
  expect(areas).toHaveLength(6)
  const trails = screen.getAllByRole('img', { name: /cammino verso il 2030/ })
  expect(trails.map((trail) => trail.getAttribute('aria-label')?.split(';')[0])).toEqual(
    areas.map(({ area, summary }) => {
      const done = Math.round((summary.attainment ?? 0) * 100)
      return `${area.nameIt}: fatto il ${done}\u202f% del cammino verso il 2030`
    }),
  )
})

test('each trail leads to its area', async () => {
  await open()
  const { areas } = await ask<PlanView>('/api/progress/plan')
  const list = screen.getByRole('region', { name: 'Le sei priorità' })
  const links = [...list.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual(areas.map(({ area }) => [area.nameIt, `/aree/${area.code}`]))
})

test('the counts by status add up to the sixteen objectives', async () => {
  await open()
  const { counts } = await ask<PlanView>('/api/progress/plan')
  const shown = screen.getByRole('region', { name: 'Obiettivi per stato' }).textContent ?? ''
  const numbers = (shown.match(/\d+/g) ?? []).map(Number)
  expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(16)
  expect(numbers.toSorted()).toEqual(
    Object.values(counts)
      .filter((count) => count > 0)
      .toSorted(),
  )
})

test('every objective has a row with a word for every year, so that no cell speaks by colour alone', async () => {
  await open()
  const table = within(screen.getByRole('region', { name: 'Sedici obiettivi per sette anni' })).getByRole('table')
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(16)
  for (const row of rows) {
    expect(within(row).getByRole('rowheader').textContent).toMatch(/^[A-Z]{3}-\d /)
    for (const cell of within(row).getAllByRole('cell')) expect(cell.textContent?.trim()).not.toBe('')
  }
})

test('what changed is told by day, the newest first', async () => {
  await open()
  const { changes } = await ask<PlanView>('/api/progress/plan')
  const region = screen.getByRole('region', { name: 'Che cosa è cambiato' })
  const days = [...region.querySelectorAll('time')].map((time) => time.dateTime)
  expect(days).toEqual(changes.map(({ day }) => day))
  expect(days).toEqual(days.toSorted().reverse())
})

test('a day of fewer than three organisations is told without how many they were', async () => {
  await open()
  const { changes } = await ask<PlanView>('/api/progress/plan')
  const region = screen.getByRole('region', { name: 'Che cosa è cambiato' })
  const told = [...region.querySelectorAll('time')].map((time) => time.nextElementSibling?.textContent)
  const who = (count: number | null) => (count === null ? 'meno di tre organizzazioni' : `${count} organizzazioni`)
  expect(changes.map(({ organisations }) => organisations)).toContain(null)
  expect(told.map((text) => text?.split(', di ')[1])).toEqual(changes.map(({ organisations }) => who(organisations)))
})

test('the page says that indicators and targets are a proposal', async () => {
  await open()
  const { disclaimerIt } = await ask<PlanView>('/api/progress/plan')
  expect(screen.getByText(disclaimerIt)).toBeTruthy()
})
