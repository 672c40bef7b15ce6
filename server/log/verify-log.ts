import type { Sha256 } from '../deps.ts'
import { FIRST_MARK, nextMark } from './hash-chain.ts'
import type { Head } from './log-book.ts'
import type { StoredEntry, StoredLog, StoredLogEntry, StoredLogs } from './stored-log.ts'
import { type ContentFault, columnsAgree, contentFault } from './verify-content.ts'

/** Rows that are in memory at once. */
const PAGE = 500

/** What can be wrong with a log. */
export type LogFault =
  | ContentFault
  | 'gap'
  | 'mark'
  | 'head'
  | 'held_columns'
  | 'held_hash'
  | 'held_redacted'
  | 'held_not_blanked'

/** The first place where a log is not what was written into it. */
export interface BrokenLink {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly fault: LogFault
  /** Place in the log; null for what is held beside it. */
  readonly seq: number | null
  /** Null where no entry is there. */
  readonly entry: string | null
}

/** How much of an organisation was recomputed. */
export interface LogCounts {
  readonly entries: number
  readonly held: number
  readonly redacted: number
}

type Found = Omit<BrokenLink, 'organisation'>
type Checked = { readonly broken: Found } | { readonly broken: null; readonly counts: LogCounts }

export interface Verified {
  readonly broken: BrokenLink | null
  readonly organisations: number
  readonly counts: LogCounts
}

interface Verifying {
  readonly sha256: Sha256
  /** Told of each organisation whose log is whole. */
  readonly onWhole?: (organisation: BrokenLink['organisation'], counts: LogCounts) => void
}

/**
 * Recomputes the chain of every log from what is stored, up to the first broken link: places without a gap, columns and
 * hash as the body, marks as the hashes before, the head as the last entry, and hash of what is held.
 *
 * Memory does not grow with the logs. Source: SPEC S2, S3, E5.
 */
export async function verifyLogs(logs: StoredLogs, { sha256, onWhole }: Verifying): Promise<Verified> {
  let organisations = 0
  let counts: LogCounts = { entries: 0, held: 0, redacted: 0 }
  for (const organisation of await logs.organisations()) {
    const checked = await logs.read(organisation.id, (log) => verifyLog(log, sha256))
    if (checked.broken !== null) return { broken: { organisation, ...checked.broken }, organisations, counts }
    organisations += 1
    counts = sum(counts, checked.counts)
    onWhole?.(organisation, checked.counts)
  }
  return { broken: null, organisations, counts }
}

async function verifyLog(log: StoredLog, sha256: Sha256): Promise<Checked> {
  let at: Head = { head: 0, mark: FIRST_MARK }
  let redacted = 0
  for (;;) {
    const rows = await log.page(at.head, PAGE)
    for (const row of rows) {
      const fault = await linkFault(sha256, at, row)
      if (fault !== null) return { broken: { fault, seq: at.head + 1, entry: fault === 'gap' ? null : row.id } }
      at = { head: row.seq, mark: row.mark }
      if (row.redacted) redacted += 1
    }
    if (rows.length < PAGE) break
  }
  const head = await log.head()
  if (head?.head !== at.head || head.mark !== at.mark) return { broken: { fault: 'head', seq: at.head, entry: null } }
  const held = await verifyHeld(log, sha256)
  return 'broken' in held ? held : { broken: null, counts: { entries: at.head, held: held.count, redacted } }
}

async function linkFault(sha256: Sha256, before: Head, row: StoredLogEntry): Promise<LogFault | null> {
  const { seq, author, hash, receivedAt } = row
  if (seq !== before.head + 1) return 'gap'
  if (!columnsAgree(row)) return 'columns'
  const fault = await contentFault(sha256, row)
  if (fault !== null) return fault
  return (await nextMark(sha256, before.mark, { hash, seq, author, receivedAt })) === row.mark ? null : 'mark'
}

const HELD: Record<ContentFault, LogFault> = {
  columns: 'held_columns',
  hash: 'held_hash',
  redacted_unfounded: 'held_redacted',
  not_blanked: 'held_not_blanked',
}

async function verifyHeld(log: StoredLog, sha256: Sha256): Promise<{ broken: Found } | { count: number }> {
  let after: StoredEntry | null = null
  for (let count = 0; ; ) {
    const rows: StoredEntry[] = await log.heldPage(after, PAGE)
    for (const row of rows) {
      const fault = await contentFault(sha256, row)
      if (fault !== null) return { broken: { fault: HELD[fault], seq: null, entry: row.id } }
    }
    count += rows.length
    after = rows.at(-1) ?? null
    if (rows.length < PAGE) return { count }
  }
}

function sum(a: LogCounts, b: LogCounts): LogCounts {
  return { entries: a.entries + b.entries, held: a.held + b.held, redacted: a.redacted + b.redacted }
}
