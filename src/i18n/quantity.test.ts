import { expect, test } from 'vitest'
import { createFormat } from './format.ts'
import { axisNumbers, bareQuantity, quantity, shortQuantity, unitName } from './quantity.ts'

const it = createFormat('it')
const en = createFormat('en')
const euro = { code: 'EUR', labelIt: 'euro', labelEn: 'euro' }
const percent = { code: 'percent', labelIt: '%', labelEn: '%' }
const persons = { code: 'persons', labelIt: 'persone', labelEn: 'persons' }
const points = { code: 'score_0_100', labelIt: 'punti (0-100)', labelEn: 'points (0-100)' }

test.each([
  ['euro under a million in full', quantity('it', it, '800000', euro), { number: '800.000', unit: '€' }],
  ['euro from a million in millions', quantity('it', it, '9873412', euro), { number: '9,87', unit: 'mln €' }],
  ['per cent with one place', quantity('en', en, '58.04', percent), { number: '58', unit: '%' }],
  ['a score without its brackets', quantity('it', it, '41.26', points), { number: '41,3', unit: 'punti' }],
  ['a count in one string', shortQuantity('it', it, 1260, persons), '1.260\u00a0persone'],
  ['per cent in one string', shortQuantity('it', it, 58.5, percent), '58,5\u202f%'],
  ['a bare count', bareQuantity('en', en, 1260, persons), '1,260'],
  ['bare euro keep their sign', bareQuantity('it', it, 12_000_000, euro), '12\u00a0mln €'],
  ['a unit without brackets', unitName('en', points), 'points'],
])('writes %s', (_case, got, expected) => {
  expect(got).toEqual(expected)
})

test.each([
  [axisNumbers('it', it, euro, 18_000_000), 'milioni di euro', '9,5'],
  [axisNumbers('en', en, euro, 18_000_000), 'millions of euro', '9.5'],
  [axisNumbers('it', it, euro, 900_000), 'euro', '9.500.000'],
  [axisNumbers('it', it, percent, 80), '%', '9.500.000\u202f%'],
])('an axis says what its numbers are in %#', (axis, name, written) => {
  expect([axis.name, axis.say(9_500_000)]).toEqual([name, written])
})
