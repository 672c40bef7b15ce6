import { expect, test } from 'vitest'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { allGroups, groupsTouched } from './groups.ts'

const catalogue = loadCatalogue()
const TODAY = '2026-07-20'
const cell = (indicator: string, period: string, disaggregation = '') => ({
  indicator,
  period,
  disaggregation,
  conflict: false,
  provisional: false,
  submitted: false,
  head: null,
  approved: null,
  approvedDay: null,
})

// GOV-3.3 is a flow of halves, SPR-1.4 a stock of halves, GOV-1.1 a stock of years.
test.each([
  ['a half of a flow touches its whole year', cell('GOV-3.3', '2025-S1'), ['2025']],
  ['a half of a flow’s open year touches nothing yet', cell('GOV-3.3', '2026-S1'), []],
  ['a half of a stock touches itself', cell('SPR-1.4', '2026-S1'), ['2026-S1']],
  ['a baseline touches every later figure', cell('GOV-1.1', '2024'), ['2024', '2025']],
  ['a breakdown touches nothing', cell('GOV-1.1', '2025', 'zone=ZO01'), []],
  ['an indicator that the catalogue no longer has touches nothing', cell('GOV-9.9', '2025'), []],
])('[J1] %s', (_case, changed, periods) => {
  const groups = groupsTouched([changed], catalogue, TODAY)
  expect(groups.map(({ period }) => period)).toEqual(periods)
})

test('[J1] two cells of one figure touch it once', () => {
  const changed = [cell('GOV-3.3', '2025-S1'), cell('GOV-3.3', '2025-S2')]
  expect(groupsTouched(changed, catalogue, TODAY)).toEqual([{ indicator: 'GOV-3.3', period: '2025' }])
})

test('[J1] a figure is due once its period has ended', () => {
  const periodsOn = (day: string) =>
    allGroups(catalogue, day)
      .filter(({ indicator }) => indicator === 'SPR-1.4')
      .map(({ period }) => period)
  expect(periodsOn('2026-06-30')).toEqual(['2024-S2', '2025-S1', '2025-S2'])
  expect(periodsOn('2026-07-01')).toEqual(['2024-S2', '2025-S1', '2025-S2', '2026-S1'])
})
