import { expect, test } from 'vitest'
import { withArticle, withPreposition } from './article.ts'

test.each([
  ['12 %', 'il 12 %'],
  ['8 %', 'l’8 %'],
  ['8,5 %', 'l’8,5 %'],
  ['11 %', 'l’11 %'],
  ['1 %', 'l’1 %'],
  ['1,5 %', 'l’1,5 %'],
  ['18 %', 'il 18 %'],
  ['80 %', 'l’80 %'],
  ['0,5 %', 'lo 0,5 %'],
  ['100 %', 'il 100 %'],
])('%s takes its article', (written, spoken) => {
  expect(withArticle(written)).toBe(spoken)
})

test.each([
  ['da', '260 persone', 'da 260 persone'],
  ['da', 'il 31 %', 'dal 31 %'],
  ['a', 'l’8 %', 'all’8 %'],
  ['di', 'lo 0,5 %', 'dello 0,5 %'],
] as const)('%s before %s', (preposition, spoken, together) => {
  expect(withPreposition(preposition, spoken)).toBe(together)
})
