import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import type { AreaView } from '../../src/domain/wire/indicators.ts'
import type { PlanView } from '../../src/domain/wire/progress.ts'
import { createFormat } from '../../src/i18n/format.ts'
import { bareQuantity } from '../../src/i18n/quantity.ts'
import { ask, openApp, withServer } from './app-fixture.tsx'

withServer()

const format = createFormat('it')
const units = new Map(loadCatalogue().indicators.map(({ code, unit }) => [code as string, unit]))

/** A number as the report shows it, in its indicator's unit. */
function shown(code: string, value: string): string {
  const unit = units.get(code)
  if (unit === undefined) throw new Error(`the catalogue has no indicator ${code}`)
  return bareQuantity('it', format, value, unit)
}

const openPlan = () => openApp('/rapporti/piano', 'A che punto siamo sulla strada per il 2030')
const openArea = () => openApp('/rapporti/aree/INC', /.+/)

/** The rows of the indicators' tables as they stand on the page: the cells' texts. */
function indicatorRows(): string[][] {
  const tables = screen.getAllByRole('table').filter((table) => within(table).queryByText('Ultimo valore') !== null)
  return tables.flatMap((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  )
}

/** Presses the button for the file and answers what was offered for download. */
async function downloaded(): Promise<{ name: string; text: string }> {
  const files: { name: string; content: Blob }[] = []
  let content = new Blob([])
  URL.createObjectURL = (given) => {
    content = given as Blob
    return 'blob:file'
  }
  URL.revokeObjectURL = () => {}
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function press(
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, content })
  })
  await userEvent.click(screen.getByRole('button', { name: 'Scarica i dati in CSV' }))
  await vi.waitFor(() => expect(files).toHaveLength(1))
  click.mockRestore()
  return { name: files[0]?.name ?? '', text: (await files[0]?.content.text()) ?? '' }
}

/** The lines of the file's table: those with an indicator's code. */
const tableOf = (text: string) =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';' }).data.filter(([code]) =>
    /^[A-Z]{3}-\d+\.\d+$/.test(code ?? ''),
  )

test('there is a report for the plan and one for each area', async () => {
  await openApp('/rapporti', 'Rapporti')
  const { areas } = await ask<PlanView>('/api/progress/plan')
  const list = within(screen.getByRole('region', { name: 'Quale rapporto' }))
  expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/rapporti/piano',
    ...areas.map(({ area }) => `/rapporti/aree/${area.code}`),
  ])
})

test('the plan’s report has one title and a heading for each part, in order', async () => {
  await openPlan()
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  const headings = [...document.querySelectorAll('.report-sheet h2')].map((heading) => heading.textContent ?? '')
  expect(headings.slice(0, 2)).toEqual(['In sintesi', 'Le sei priorità'])
  expect(headings.slice(-2)).toEqual(['Come sono calcolati', 'Limiti'])
  expect(headings.slice(2, -2)).toHaveLength(16)
})

test('every table of the report has a name, headed columns and headed rows', async () => {
  await openPlan()
  const tables = [...document.querySelectorAll('.report-sheet table')]
  expect(tables).toHaveLength(17)
  for (const table of tables) {
    expect(table.querySelector('caption')?.textContent?.trim()).not.toBe('')
    for (const header of table.querySelectorAll('thead th')) {
      expect(header.getAttribute('scope')).toBe('col')
      expect(header.textContent?.trim()).not.toBe('')
    }
    for (const row of table.querySelectorAll('tbody tr')) {
      expect(row.firstElementChild?.getAttribute('scope')).toBe('row')
    }
  }
})

test('every figure of the report has its text, and the proposal is called one', async () => {
  await openPlan()
  const { disclaimerIt } = await ask<PlanView>('/api/progress/plan')
  expect(screen.getAllByRole('img', { name: /^Figura: / })).toHaveLength(6)
  expect(screen.getByText(disclaimerIt)).toBeTruthy()
})

test('an area’s report has its own indicators and no others, with the values that the server counted', async () => {
  await openArea()
  const { objectives } = await ask<AreaView>('/api/progress/areas/INC')
  const expected = objectives.flatMap(({ indicators }) =>
    indicators.map(({ indicator, standing }) => [
      indicator.code,
      standing.value === null ? '–' : shown(indicator.code, standing.value),
    ]),
  )
  const onPage = indicatorRows().map((row) => [row[0]?.split(' ')[0] ?? '', row[2] ?? ''])
  expect(onPage).toEqual(expected)
})

test.each([
  ['plan', openPlan, 'traguardo-2030-piano.csv', 50],
  ['area', openArea, 'traguardo-2030-INC.csv', 10],
] as const)('the file of the %s’s report holds line by line what the page shows', async (_which, open, name, lines) => {
  await open()
  const page = indicatorRows()
  const file = await downloaded()
  const rows = tableOf(file.text)
  expect(file.name).toBe(name)
  expect(rows).toHaveLength(lines)
  const decimal = (code = '', text = '') => (text === '' ? '–' : shown(code, text.replace(',', '.')))
  const asShown = rows.map(([code, label, unit, baseline, value, period, target, answered, asked]) => [
    `${code} ${label}${unit?.replace(/\s*\([^)]*\)$/, '')}`,
    decimal(code, baseline),
    decimal(code, value),
    period === '' ? '–' : period?.replace('-', '\u00a0'),
    decimal(code, target),
    answered === '' ? '–' : `${answered} su ${asked}`,
  ])
  expect(asShown).toEqual(page.map((cells) => cells.slice(0, 6)))
  // On the page the reason may stand under the status.
  rows.forEach((row, index) => {
    expect(row[9]).not.toBe('')
    expect(page[index]?.[6]?.startsWith(row[9] ?? '')).toBe(true)
  })
})

test('the file says what it is: source, date, licence and that targets are a proposal', async () => {
  await openPlan()
  const { disclaimerIt } = await ask<PlanView>('/api/progress/plan')
  const { text } = await downloaded()
  for (const part of ['Fonte;', 'Dati del;', 'Licenza;', 'Avvertenza;']) expect(text).toContain(part)
  expect(text).toContain(disclaimerIt.slice(0, 40))
})
