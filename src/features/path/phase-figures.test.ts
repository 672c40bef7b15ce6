import { expect, test } from 'vitest'
import { asSentence, phaseFigures } from './phase-figures.ts'

test.each([
  ['30 interviste in profondità', [{ figure: '30', label: 'interviste in profondità' }]],
  [
    '5 dicembre 2024, 104 persone',
    [
      { figure: '5 dicembre 2024', label: '' },
      { figure: '104', label: 'persone' },
    ],
  ],
  [
    '5 December 2024, 1,104 people',
    [
      { figure: '5 December 2024', label: '' },
      { figure: '1,104', label: 'people' },
    ],
  ],
  ['Documenti strategici comunitari e locali', [{ figure: null, label: 'Documenti strategici comunitari e locali' }]],
])('reads the figures of «%s»', (facts, figures) => {
  expect(phaseFigures(facts)).toEqual(figures)
})

test.each([
  ['ASCOLTO CON INTERVISTE', 'Ascolto con interviste'],
  ['Document analysis', 'Document analysis'],
])('«%s» as a sentence', (heading, sentence) => {
  expect(asSentence(heading)).toBe(sentence)
})
