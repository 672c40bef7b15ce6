import { expect, test } from 'vitest'
import { sampleIndicator, sampleRatio, sampleScore } from '../../domain/samples.ts'
import { shownNumber } from '../../domain/shown-number.ts'
import type { Value } from '../../domain/value.ts'
import { createFormat } from '../../i18n/format.ts'
import { partsText, plainNumber, valueText } from './value-text.ts'

const format = createFormat('it')
const words = {
  yes: 'Sì',
  no: 'No',
  unavailable: 'Non disponibile',
  withdrawn: 'tolto',
  notApplicable: 'non applicabile',
}
const percent = { code: 'percent', labelIt: '%', labelEn: '%', cidsUnit: '' }
const share = sampleRatio({ unit: percent })
const yesNo = sampleRatio({ unit: percent, entry: 'yes-no' })
const euro = sampleIndicator({ unit: { code: 'EUR', labelIt: 'euro', labelEn: 'euro', cidsUnit: '' } })

test.each<[string, Value, typeof share, string]>([
  ['a count', { number: '1250' }, sampleIndicator(), '1.250'],
  ['euro', { number: '423291.46' }, euro, '423.291,46\u00a0€'],
  ['a share', { numerator: '58', denominator: '100' }, share, '58\u202f%'],
  ['zero of zero', { numerator: '0', denominator: '0' }, share, 'non applicabile'],
  ['yes', { numerator: '1', denominator: '1' }, yesNo, 'Sì'],
  ['no', { numerator: '0', denominator: '1' }, yesNo, 'No'],
  ['a score', { score: '41.5', n: 12 }, sampleScore(), '41,5'],
  ['what cannot be had', { unavailable: 'Perso.' }, share, 'Non disponibile'],
  ['what was taken back', { withdrawn: true }, share, 'tolto'],
])('%s in few characters', (_, value, indicator, expected) => {
  expect(valueText(value, indicator, format, words)).toBe(expected)
})

test('a ratio is exact to six places', () => {
  expect(shownNumber({ numerator: '1', denominator: '3' }, share)).toBe('33.333333')
})

test('the parts of a ratio and the answers of a score are shown, those of yes and no are not', () => {
  expect(partsText({ numerator: '1306', denominator: '129.8' }, share, format)).toBe('1.306 / 129,8')
  expect(partsText({ score: '41', n: 1200 }, sampleScore(), format)).toBe('n 1.200')
  expect(partsText({ numerator: '1', denominator: '1' }, yesNo, format)).toBe('')
})

test('a number to be changed has the decimal mark of the language and no other', () => {
  expect([plainNumber('1234.5', 'it'), plainNumber('1234.5', 'en')]).toEqual(['1234,5', '1234.5'])
})
