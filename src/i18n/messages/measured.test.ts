import { expect, test } from 'vitest'
import { english as englishPlan } from './english/plan.ts'
import { english as englishProgress } from './english/progress.ts'
import { planMessages } from './plan.ts'
import { progressMessages } from './progress.ts'

test.each([
  [0, 3, '0 obiettivi su 3', '0 of 3 objectives'],
  [1, 1, '1 obiettivo su 1', '1 of 1 objective'],
  [1, 3, '1 obiettivo su 3', '1 of 3 objectives'],
  [2, 3, '2 obiettivi su 3', '2 of 3 objectives'],
])('%i measured of %i agree in number', (measured, total, italian, english) => {
  expect(planMessages.it.measured(measured, total)).toBe(`${italian} con dati`)
  expect(englishPlan.measured(measured, total)).toBe(`${english} with data`)
  expect(progressMessages.it.measuredObjectives(measured, total)).toBe(`${italian} con dati sufficienti`)
  expect(englishProgress.measuredObjectives(measured, total)).toBe(`${english} with enough data`)
  const indicators = italian.replace('obiettiv', 'indicator').replace('indicatoro', 'indicatore')
  expect(progressMessages.it.measured(measured, total)).toBe(`${indicators} con dati sufficienti`)
  expect(englishProgress.measured(measured, total)).toBe(
    `${english.replace('objective', 'indicator')} with enough data`,
  )
})
