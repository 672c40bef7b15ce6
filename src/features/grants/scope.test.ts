import { expect, test } from 'vitest'
import { sampleIndicator } from '../../domain/samples.ts'
import { areaChoices, scopeOf, toggled, toggledAll } from './scope.ts'

const area = (code: string, order: number) => ({ code, order, titlePlanIt: code, nameIt: code, nameEn: code })

test('what may be chosen is what the organisation is asked, by area in the plan’s order', () => {
  const catalogue = {
    areas: [area('GOV', 1), area('FIN', 3), area('INC', 6)],
    indicators: [
      sampleIndicator({ code: 'INC-1.1' }),
      sampleIndicator({ code: 'INC-1.2' }),
      sampleIndicator({ code: 'GOV-1.1', priority: 'GOV' }),
      sampleIndicator({ code: 'FIN-1.1', priority: 'FIN' }),
    ],
  }
  const choices = areaChoices(catalogue, ['INC-1.2', 'GOV-1.1', 'GONE-1.1'])
  expect(choices.map(({ area: { code }, indicators }) => [code, indicators.map((one) => one.code)])).toEqual([
    ['GOV', ['GOV-1.1']],
    ['INC', ['INC-1.2']],
  ])
})

test('a choice goes in and out, one by one or a list at once', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b'])
  expect([...toggledAll(new Set(['a', 'z']), ['a', 'b'])]).toEqual(['a', 'z', 'b'])
  expect([...toggledAll(new Set(['a', 'b', 'z']), ['a', 'b'])]).toEqual(['z'])
})

test('[G1] all is not the same as every code of today, and nothing chosen is no scope', () => {
  const codes = new Set(['a'])
  expect(scopeOf({ kind: 'all', codes })).toBeNull()
  expect(scopeOf({ kind: 'some', codes })).toEqual(['a'])
  expect(scopeOf({ kind: 'some', codes: new Set() })).toBeUndefined()
})
