import { expect, test } from 'vitest'
import { CALENDAR, sampleIndicator } from '../../domain/samples.ts'
import { askedIndicators, type EntryPeriod, entryPeriod, entryPeriods, wantedBy } from './due-list.ts'

const yearly = sampleIndicator({ code: 'INC-1.1' })
const halfly = sampleIndicator({ code: 'INC-3.1', frequency: 'semiannual' })
const quarterly = sampleIndicator({ code: 'CON-2.1', frequency: 'quarterly' })
const plan = { indicators: [yearly, halfly, quarterly], calendar: CALENDAR, baselineYear: 2024 }
const everything = {
  assignments: plan.indicators.map(({ code }) => ({ indicator: code, fromYear: 2024, toYear: null })),
  extensions: [],
}
const extended = { ...everything, extensions: [{ period: '2025', until: '2026-07-31' }] }
const TODAY = '2026-07-20'

const names = (periods: EntryPeriod[], stage: EntryPeriod['stage']) =>
  periods.filter((entry) => entry.stage === stage).map(({ period }) => period)

test('what is due now stands together whatever its length, the nearest day first', () => {
  expect(names(entryPeriods(extended, plan, TODAY), 'due')).toEqual(['2025', '2026-S1', '2026-Q2'])
})

test('a year whose time was extended is due until that day and says so', () => {
  const year = entryPeriod(extended, plan, '2025', TODAY)
  expect(year).toMatchObject({ stage: 'due', extendedUntil: '2026-07-31', closes: '2026-07-31', late: false })
})

test('without the extension the same year is closed', () => {
  expect(entryPeriod(everything, plan, '2025', TODAY)).toMatchObject({ stage: 'closed', closes: '2026-04-29' })
})

test('what has begun and not ended is running, by the day on which it will be due', () => {
  expect(names(entryPeriods(everything, plan, TODAY), 'running')).toEqual(['2026-Q3', '2026-S2', '2026'])
})

test('closed periods come last, the newest first', () => {
  const periods = entryPeriods(everything, plan, TODAY)
  expect(names(periods, 'closed').slice(0, 4)).toEqual(['2026-Q1', '2025', '2025-S2', '2025-Q4'])
  expect(periods.slice(0, 2).every(({ stage }) => stage !== 'closed')).toBe(true)
})

test('a period past its due day but not closed is late, and wanted by its last day', () => {
  const late = entryPeriod(everything, plan, '2026-Q1', '2026-05-10')
  expect(late).toMatchObject({ stage: 'due', late: true, due: '2026-04-30', closes: '2026-06-29' })
  expect(late && wantedBy(late)).toBe('2026-06-29')
})

test('a period that has not begun is not there', () => {
  expect(entryPeriod(everything, plan, '2027', TODAY)).toBeNull()
})

test('a period asks for indicators of its own length that are assigned for its year', () => {
  const asked = {
    ...everything,
    assignments: [
      { indicator: 'INC-1.1', fromYear: 2024, toYear: 2024 },
      { indicator: 'INC-3.1', fromYear: 2025, toYear: null },
    ],
  }
  const codes = (period: string) => askedIndicators(asked, plan, period).map(({ code }) => code)
  expect([codes('2024'), codes('2025'), codes('2025-S1'), codes('2024-S1')]).toEqual([['INC-1.1'], [], ['INC-3.1'], []])
})

test('a period for which nothing is asked is not listed', () => {
  expect(entryPeriods({ assignments: [], extensions: [] }, plan, TODAY)).toEqual([])
})
