import { expect, test } from 'vitest'
import { sampleIndicator } from '../domain/samples.ts'
import { HELD_REASONS, REFUSED_RULES } from '../domain/wire/sync.ts'
import { createFormat } from './format.ts'
import { entryMessages } from './messages/entry.ts'
import { codeText, ruleText } from './outcome-text.ts'

const it = entryMessages.it
const indicator = sampleIndicator()
const codes = [...HELD_REASONS.map((why) => `held:${why}`), ...REFUSED_RULES.map((rule) => `refused:${rule}`)]

test.each(codes)('%s is said in words in both languages', async (code) => {
  const texts = { it, en: await entryMessages.english() }
  for (const language of ['it', 'en'] as const) {
    const said = codeText(code, indicator, texts[language], createFormat(language))
    expect(said).toMatch(/^[A-ZÈ].{20,}/)
    expect(said).not.toContain(code)
  }
})

test('a code of tomorrow is shown as it is', () => {
  expect(codeText('refused:moon', indicator, it, createFormat('it'))).toContain('refused:moon')
})

test('a limit is said with its figure and unit', () => {
  expect(ruleText('above_maximum', indicator, it, createFormat('it'))).toContain('1.000 luoghi')
})

test('what a manager declined is not said to be the server’s doing', () => {
  expect(codeText('refused:declined', indicator, it, createFormat('it'))).not.toContain('server')
})
