import type { Translated } from '../../messages.ts'
import type { PasswordTexts } from '../password.ts'

export const english: Translated<PasswordTexts> = {
  show: 'Show',
  hide: 'Hide',
  what: 'the password',
  rule: (least) =>
    `At least ${least} characters, and not easy to guess: four random words do very well, spaces included.`,
  length: (has, least) => `${has} of ${least} characters`,
  enough: 'Long enough',
  missing: 'Choose a password.',
  short: (left) =>
    left === 1 ? '1 character is missing: make it a little longer.' : `${left} characters are missing: make it longer.`,
  long: 'At most 256 characters.',
  common:
    'Long enough, but easy to guess: many people use it, or it repeats something known, like your e-mail. Choose another one.',
}
