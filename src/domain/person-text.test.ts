import { expect, test } from 'vitest'
import { Email, Name } from './person-text.ts'

test.each([
  ['Anna Rossi', 'Anna Rossi'],
  ['  Anna   Rossi\u00A0', 'Anna Rossi'],
  ['Anna\u3000Rossi', 'Anna Rossi'],
  ["Nicolo\u0300 D'Angiò", "Nicolò D'Angiò"],
  ['Σοφία Παπαδοπούλου', 'Σοφία Παπαδοπούλου'],
  ['Анна Lyceum', 'Анна Lyceum'],
])('a name is kept as people read it: %j', (typed, kept) => {
  expect(Name.parse(typed)).toBe(kept)
})

test.each([
  ['of no width', 'Anna\u200BRossi'],
  ['that joins', 'An\u200Dna'],
  ['that turns what follows', 'Anna \u202Eissor'],
  ['that isolates', '\u2066Anna\u2069'],
  ['that is a soft hyphen', 'An\u00ADna'],
  ['that fills', 'Anna\u3164'],
  ['that picks a variant', 'Anna\uFE0F'],
  ['that is a tag', 'Anna\u{E0041}'],
  ['that is an empty Braille cell', 'Anna\u2800'],
  ['that breaks the line', 'Anna\nBcc: x'],
  ['that is NUL', 'Anna\u0000'],
  ['that is half of one', 'Anna\uD800'],
  ['of Cyrillic within a Latin word', '\u0410nna'],
  ['of Greek within a Latin word', 'Ross\u03B9'],
])('a name with a character %s is none', (_case, typed) => {
  expect(Name.safeParse(typed).success).toBe(false)
})

test.each(['', '   ', '\u00A0', 'a'.repeat(121)])('no name is %j', (typed) => {
  expect(Name.safeParse(typed).success).toBe(false)
})

test('an address is read in lower case, without the spaces around it', () => {
  expect(Email.parse(' Anna.Rossi@Example.ORG\t')).toBe('anna.rossi@example.org')
})

test.each([
  ['of another width', 'ａnna@example.org'],
  ['of another alphabet', '\u0430nna@example.org'],
  ['that becomes a plain one in lower case', 'mar\u212Bo@example.org'],
  ['that becomes a plain one in lower case', '\u212Ara@example.org'],
  ['of no width', 'anna\u200B@example.org'],
  ['that turns what follows', 'anna@\u202Egro.elpmaxe'],
  ['that breaks the line', 'anna@example.org\nBcc: x@example.org'],
  ['that makes a list of it', 'anna@example.org,bea@example.org'],
  ['that gives it a name', '"Anna" <anna@example.org>'],
])('an address with a character %s is none', (_case, typed) => {
  expect(Email.safeParse(typed).success).toBe(false)
})
