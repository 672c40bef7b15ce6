import * as z from 'zod/mini'
import { text } from './text.ts'

/** Characters that show as nothing or turn what follows: names that look alike would not be alike. */
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u

/** A letter of one of three alphabets that share shapes, next to one of another: no language writes a word so. */
const MIXED = [
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]/u,
  /\p{Script=Cyrillic}\p{M}*[\p{Script=Latin}\p{Script=Greek}]/u,
  /\p{Script=Greek}\p{M}*[\p{Script=Latin}\p{Script=Cyrillic}]/u,
]

/**
 * What a person, an organisation or a device is called.
 *
 * Shape  1 to 120 UTF-16 units in Unicode's composed form, single spaces and none around, without control or invisible
 *        characters, no word of letters from more than one of the Latin, Greek and Cyrillic alphabets
 */
export const Name = text(120).check(
  z.trim(),
  z.normalize('NFC'),
  z.refine((name) => !UNSEEN.test(name), { error: 'a name has no invisible characters' }),
  z.refine((name) => !MIXED.some((mixed) => mixed.test(name)), { error: 'a word has letters of one alphabet' }),
  z.overwrite((name) => name.replace(/\p{Z}+/gu, ' ')),
)

/**
 * Address by which a person signs in, in lower case.
 *
 * Shape  printable ASCII only, at most 254 characters: two addresses that look alike are alike
 */
export const Email = z.string().check(
  // Before anything is folded: the Kelvin sign is a k in lower case, and some spaces are trimmed that nobody sees.
  z.regex(/^[\t -~]*$/, { error: 'an address has plain letters only' }),
  z.trim(),
  z.toLowerCase(),
  z.maxLength(254),
  z.regex(/^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/, {
    error: 'an address has the form name@example.org, in plain letters',
  }),
)

/** The least characters of a password. Source: OWASP ASVS 5.0, 6.2.1 and 6.2.9; no rule of composition */
export const MIN_PASSWORD = 12

/**
 * A password to be set: as typed, long, without other rules. Whether it is among the common ones is the server's to say.
 *
 * Shape  at least MIN_PASSWORD code points in Unicode's compatibility form, as it is hashed; at most 256 UTF-16 units
 */
export const NewPassword = z.string().check(
  z.maxLength(256),
  z.refine((password) => password.isWellFormed() && [...password.normalize('NFKC')].length >= MIN_PASSWORD, {
    error: `a password has at least ${MIN_PASSWORD} characters`,
  }),
)

/** A password as it is tried: any text that is one. */
export const TriedPassword = z.string().check(z.minLength(1), z.maxLength(256))

/** A second factor as typed: six digits of an authenticator, or a recovery code; spaces and hyphens do not count. */
export const FactorCode = z.string().check(z.minLength(6), z.maxLength(32))

/** The secret part of a link that works once: 32 random bytes in base64url. */
export const LinkToken = z.string().check(z.regex(/^[\w-]{43}$/, { error: 'a link ends with 43 letters and digits' }))
