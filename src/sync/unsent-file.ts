import * as z from 'zod/mini'
import { Entry } from '../domain/entry.ts'
import { Instant, Uuid } from '../domain/text.ts'
import type { EntryRow } from './row.ts'

const FORMAT = 'traguardo-unsent'
const VERSION = 1
/**
 * In bytes of UTF-8: more than a whole log of ten thousand values, each with the longest note. So much is unsent where a
 * server came back from a backup, and what a device writes it must be able to read.
 */
export const MAX_UNSENT_BYTES = 32_000_000

/** What the log has told of an entry's author; null where only the file's own person can have written it. */
const Unsent = z.strictObject({ entry: Entry, author: z.nullable(Uuid) })

/**
 * What a device had not sent, or was refused, on its way to another device.
 *
 * Shape  `org` with its `organisation`'s name for people; `exportedAt` by the device's clock; each id once
 */
export const UnsentFile = z
  .strictObject({
    format: z.literal(FORMAT),
    v: z.literal(VERSION),
    org: Uuid,
    organisation: z.string(),
    exportedAt: Instant,
    person: z.strictObject({ id: Uuid, name: z.string() }),
    device: Uuid,
    entries: z.array(Unsent),
  })
  .check(
    z.refine(({ entries }) => new Set(entries.map(({ entry }) => entry.id)).size === entries.length, {
      error: 'an entry is there twice',
      path: ['entries'],
    }),
  )
export type UnsentFile = z.infer<typeof UnsentFile>

/** Where a file is from: all of it but the entries, the format and its version. */
export type UnsentOrigin = Omit<UnsentFile, 'format' | 'v' | 'entries'>

/** The file's text. Shape: `rows` as `Store.unsentRows` gives them. Source: SPEC S16. */
export function writeUnsent(origin: UnsentOrigin, rows: readonly EntryRow[]): string {
  const { org, organisation, exportedAt, person, device } = origin
  const entries = rows.map(({ entry, author }) => ({ entry, author }))
  const file: UnsentFile = { format: FORMAT, v: VERSION, org, organisation, exportedAt, person, device, entries }
  return `${JSON.stringify(file, null, 1)}\n`
}

export type UnsentFault =
  | 'too_large'
  | 'not_json'
  /** Readable, but no file of unsent entries. */
  | 'not_ours'
  | 'newer_version'
  | 'malformed'
  | 'other_organisation'

export type ReadUnsent =
  | { readonly ok: true; readonly file: UnsentFile }
  /** Shape: `path` is the first place that is not as it should be, such as `entries.3.entry.value`. */
  | { readonly ok: false; readonly code: UnsentFault; readonly path?: string }

/** Opens a file's text, whole or not at all; with `org`, only one of that organisation. */
export function readUnsent(text: string, org?: string): ReadUnsent {
  if (isTooLarge(text)) return { ok: false, code: 'too_large' }
  const json = parsed(text)
  if (json === undefined) return { ok: false, code: 'not_json' }
  const head = Head.safeParse(json)
  if (!head.success) return { ok: false, code: 'not_ours' }
  if (head.data.v > VERSION) return { ok: false, code: 'newer_version' }
  const read = UnsentFile.safeParse(json)
  if (!read.success) {
    const path = read.error.issues[0]?.path.join('.') ?? ''
    return { ok: false, code: 'malformed', ...(path === '' ? {} : { path }) }
  }
  if (org !== undefined && read.data.org !== org) return { ok: false, code: 'other_organisation' }
  return { ok: true, file: read.data }
}

/** What every version of the file has. */
const Head = z.object({ format: z.literal(FORMAT), v: z.int() })

function isTooLarge(text: string): boolean {
  return text.length > MAX_UNSENT_BYTES || new TextEncoder().encode(text).length > MAX_UNSENT_BYTES
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
