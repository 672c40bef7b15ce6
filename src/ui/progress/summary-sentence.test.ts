import { expect, test } from 'vitest'
import { Summary } from '../../domain/wire/progress.ts'
import { createFormat } from '../../i18n/format.ts'
import { summarySentence } from './summary-sentence.ts'

const summary = (part: Partial<Summary>) =>
  Summary.parse({
    word: 'slowing',
    attainment: 0.114,
    expected: 0.1667,
    periods: ['2025', '2025-S2'],
    measured: 2,
    total: 3,
    counts: { achieved: 0, on_track: 1, slowing: 1, off_course: 0, insufficient_data: 1 },
    ...part,
  })
const it = createFormat('it')
const en = createFormat('en')

test.each([
  [
    'one end',
    summarySentence('it', it, summary({}), 'indicators'),
    'Fatto l’11\u202f% del cammino per il 2030, in media su 2 indicatori; a fine 2025 ne serviva il 17\u202f%.',
  ],
  [
    'two ends and one objective',
    summarySentence('it', it, summary({ periods: ['2025', '2026-S1'], measured: 1 }), 'objectives'),
    'Fatto l’11\u202f% del cammino per il 2030; fra fine 2025 e metà 2026 ne serviva il 17\u202f%.',
  ],
  [
    'English',
    summarySentence('en', en, summary({}), 'objectives'),
    '11\u202f% of the way to 2030 is covered, on average over 2 objectives; by the end of 2025 it took 17\u202f%.',
  ],
  [
    'nothing measured',
    summarySentence('it', it, summary({ attainment: null, measured: 0 }), 'indicators'),
    'Non ci sono ancora abbastanza dati per dire a che punto siamo.',
  ],
  [
    'one measured',
    summarySentence('it', it, summary({ periods: null, measured: 1 }), 'indicators'),
    'Solo 1 indicatore su 3 ha abbastanza dati per dire a che punto siamo.',
  ],
  [
    'one measured in English',
    summarySentence('en', en, summary({ expected: null, measured: 1 }), 'objectives'),
    'Only 1 of 3 objectives has enough data to say where we stand.',
  ],
])('%s', (_case, sentence, expected) => {
  expect(sentence).toBe(expected)
})
