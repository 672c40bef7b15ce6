import type { Entry } from '../../src/domain/entry.ts'
import { blanked, withoutNotes } from '../../src/domain/redaction.ts'
import type { Sha256 } from '../deps.ts'
import { canonicalJson } from './canonical-json.ts'
import { hashOf } from './hash-chain.ts'
import type { StoredEntry, StoredLogEntry } from './stored-log.ts'

/** What can be wrong with a stored entry by itself. */
export type ContentFault = 'columns' | 'hash' | 'redacted_unfounded' | 'not_blanked'

/** The columns that repeat what the body says. */
export function columnsAgree(row: StoredLogEntry): boolean {
  const said = columnsOf(row.body)
  return (['kind', 'indicator', 'period', 'disaggregation'] as const).every((name) => row[name] === said[name])
}

/**
 * Whether an entry is what its author sent, or blanked by a redaction of the same log that names it; null when it is.
 *
 * Of a blanked entry nobody can tell what it said: its hash stands for it, and its mark for the hash. Source: SPEC E5, S2
 */
export async function contentFault(sha256: Sha256, row: StoredEntry): Promise<ContentFault | null> {
  const { body, redacted, named } = row
  if (columnsOf(body).id !== row.id) return 'columns'
  if (redacted) return named ? (isBlanked(body) ? null : 'not_blanked') : 'redacted_unfounded'
  if (named && !isBlanked(body)) return 'not_blanked'
  if (row.authorNamed === 'since' && !isNoteless(body)) return 'not_blanked'
  if (row.noteless) {
    if (row.authorNamed === null) return 'redacted_unfounded'
    return isNoteless(body) ? null : 'not_blanked'
  }
  return (await hashes(sha256, row)) ? null : 'hash'
}

async function hashes(sha256: Sha256, { body, hash }: StoredEntry): Promise<boolean> {
  try {
    return (await hashOf(sha256, body as Entry)) === hash
  } catch {
    // What has no canonical form was never an entry.
    return false
  }
}

const isBlanked = (body: unknown) => staysUnder(blanked, body)
const isNoteless = (body: unknown) => staysUnder(withoutNotes, body)

function staysUnder(change: (entry: Entry) => Entry, body: unknown): boolean {
  try {
    return canonicalJson(change(body as Entry)) === canonicalJson(body as Entry)
  } catch {
    return false
  }
}

const NOTHING: Readonly<Record<string, unknown>> = {}
const part = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null ? { ...body } : NOTHING

function columnsOf(body: unknown) {
  const { id, kind, cell, period } = part(body)
  const { indicator = null, period: ofCell, disaggregation = null } = part(cell)
  return { id, kind, indicator, period: ofCell ?? period ?? null, disaggregation }
}
