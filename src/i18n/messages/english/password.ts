import type { Translated } from '../../messages.ts'
import type { PasswordTexts } from '../password.ts'

export const english: Translated<PasswordTexts> = {
  show: 'Show',
  hide: 'Hide',
  what: 'the password',
  rule: (least) => `At least ${least} characters, and no other rule: four random words do very well, spaces included.`,
  length: (has, least) => `${has} of ${least} characters`,
  enough: 'Long enough',
  missing: 'Choose a password.',
  short: (left) =>
    left === 1 ? '1 character is missing: make it a little longer.' : `${left} characters are missing: make it longer.`,
  long: 'At most 256 characters.',
  common: 'It is among the passwords that are tried first, because many people use it. Choose one of your own.',
}
