import type { Entry } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'

export interface Hashed {
  readonly entry: Entry
  readonly hash: string
}

/** What the server already has of the pushed ids. */
export interface Known {
  readonly placed: ReadonlyMap<string, string>
  readonly held: ReadonlyMap<string, { readonly hash: string; readonly why: OutcomeCode }>
}

export interface SortedPush {
  /** To be appended, in the order of the push. */
  readonly accepted: readonly Hashed[]
  readonly held: readonly (Hashed & { readonly why: OutcomeCode })[]
  /** Of every entry that is not in the log after this push, why. */
  readonly results: readonly { readonly id: string; readonly code: OutcomeCode }[]
}

/**
 * Sorts the entries of one push into those to append, to hold and to refuse.
 *
 * Replays change nothing: an id that the log or the held entries have with the same hash is left where it is. The
 * verdict on an entry sees the values kept before it, each with its period, so a submission may name values of its own
 * push.
 * Source: SPEC S4-S6.
 */
export function sortPush(
  entries: readonly Hashed[],
  known: Known,
  verdict: (entry: Entry, keptBefore: ReadonlyMap<string, Period>) => OutcomeCode | null,
): SortedPush {
  const placed = new Map(known.placed)
  const waiting = new Map(known.held)
  const kept = new Map<string, Period>()
  const accepted: Hashed[] = []
  const held: (Hashed & { why: OutcomeCode })[] = []
  const results: { id: string; code: OutcomeCode }[] = []
  for (const { entry, hash } of entries) {
    const before = placed.get(entry.id) ?? waiting.get(entry.id)?.hash
    const code =
      before === undefined
        ? verdict(entry, kept)
        : before === hash
          ? (waiting.get(entry.id)?.why ?? null)
          : 'refused:id_reused'
    if (code !== null) results.push({ id: entry.id, code })
    if (before !== undefined) continue
    if (entry.kind === 'value' && !code?.startsWith('refused:')) kept.set(entry.id, entry.cell.period)
    if (code === null) {
      accepted.push({ entry, hash })
      placed.set(entry.id, hash)
    } else if (code.startsWith('held:')) {
      held.push({ entry, hash, why: code })
      waiting.set(entry.id, { hash, why: code })
    }
  }
  return { accepted, held, results }
}
