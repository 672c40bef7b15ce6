/** How many recovery codes come with a second factor. */
export const RECOVERY_CODES = 10

// Crockford's: without I, L, O and U, which are read as others.
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 12

/** A code of 60 random bits. Shape: three groups of four letters and digits, with hyphens */
export function newRecoveryCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  const letters = Array.from(bytes, (byte) => LETTERS.charAt(byte % LETTERS.length)).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was made, however somebody typed it: case, spaces and hyphens do not count, nor O for 0, I or L for 1. */
export function plainRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replace(/[il]/g, '1')
}
