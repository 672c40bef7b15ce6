import { expect, test } from 'vitest'
import { sampleIndicator, sampleRatio, sampleScore } from '../../domain/samples.ts'
import type { Value } from '../../domain/value.ts'
import { createFormat } from '../../i18n/format.ts'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { rowValue } from './row-value.ts'

const format = createFormat('it')
const POINTS = { code: 'points', labelIt: 'punti (0-100)', labelEn: 'points (0-100)', cidsUnit: '' }
const yesNo = sampleRatio({ entry: 'yes-no' })

test.each<[string, Value, Parameters<typeof rowValue>[1], string]>([
  ['a count', { number: '1250' }, sampleIndicator(), '1.250 luoghi'],
  ['a score', { score: '42.5' }, sampleScore({ unit: POINTS }), '42,5 punti'],
  ['a yes', { numerator: '1', denominator: '1' }, yesNo, 'Sì'],
  ['a no', { numerator: '0', denominator: '1' }, yesNo, 'No'],
  ['what is not available', { unavailable: 'Manca il registro' }, yesNo, 'Non disponibile'],
  ['a withdrawal', { withdrawn: true }, sampleIndicator(), 'Valore tolto'],
  ['a number without the catalogue', { number: '1250.5' }, undefined, '1.250,5'],
  ['a score without the catalogue', { score: '42' }, undefined, '42'],
  ['a ratio without the catalogue', { numerator: '3', denominator: '4' }, undefined, '3 / 4'],
])('%s is written so that it can be read', (_case, value, indicator, text) => {
  expect(rowValue(value, indicator, format, ledgerMessages.it)).toBe(text)
})
