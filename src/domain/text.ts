import * as z from 'zod/mini'

/**
 * Text that every part can store: well-formed Unicode without U+0000, which PostgreSQL refuses.
 *
 * Shape  1 to `max` UTF-16 units, never only spaces
 */
export const text = (max: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(max),
    z.refine((value) => value.isWellFormed() && !value.includes('\u0000') && value.trim() !== '', {
      error: 'text must be well-formed, without NUL, and not blank',
    }),
  )

/**
 * Identifier made by a client or the server: a UUID, of version 7 where order of creation helps reading.
 *
 * Shape  lower case only: two spellings of one id would be two ids to a device and one to the database
 */
export const Uuid = z.uuid().check(z.regex(/^[^A-Z]*$/, { error: 'an id is written in lower case' }))

/** Instant as ISO 8601 with an offset or Z, to the nanosecond at most. */
export const Instant = z.iso.datetime({ offset: true }).check(z.maxLength(35))

/** Calendar day, YYYY-MM-DD. */
export const Day = z.iso.date()
