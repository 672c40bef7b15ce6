import { MIN_PASSWORD } from '../domain/person-text.ts'

/** Why a password cannot be set: none, too few or too many characters, or one of those that are tried first. */
export type PasswordFault = 'missing' | 'short' | 'long' | 'common'

const MOST_UNITS = 256

/** How many characters a person would count: an accented letter or a pictogram is one. */
export function charactersOf(password: string): number {
  return [...password].length
}

/** What can be said of a password before the server is asked; null where nothing is wrong with it. */
export function passwordFault(password: string): Exclude<PasswordFault, 'common'> | null {
  if (password === '') return 'missing'
  if (password.length > MOST_UNITS) return 'long'
  return charactersOf(password) < MIN_PASSWORD ? 'short' : null
}
