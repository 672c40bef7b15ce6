import { expect, test } from 'vitest'
import { createFormat } from './format.ts'
import { shortQuantity } from './quantity.ts'

const persons = { code: 'persons', labelIt: 'persone', labelEn: 'persons' }
const datasets = { code: 'datasets', labelIt: 'dataset', labelEn: 'datasets' }
const own = { code: 'own', labelIt: 'gruppi', labelEn: 'staff' }
const [it, en] = [createFormat('it'), createFormat('en')]

test.each([
  [it.measured('1', persons), '1 persona'],
  [it.measured('2', persons), '2 persone'],
  [it.measured(1, datasets), '1 dataset'],
  [en.measured('1', datasets), '1 dataset'],
  [en.measured('0', datasets), '0 datasets'],
  [en.measured('1.00', persons), '1 person'],
  [shortQuantity('en', en, 1, persons), '1\u00a0person'],
  [it.measured(1, own), '1 gruppi'],
  [en.measured(1, own), '1 staff'],
])('one of a unit is called as one: %s', (said, expected) => {
  expect(said).toBe(expected)
})
