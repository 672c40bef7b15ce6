import type { Entry } from '../../src/domain/entry.ts'
import type { Period } from '../../src/domain/period.ts'
import { type JudgeContext, judge } from '../../src/domain/rules.ts'
import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import type { There, ThereHeld } from './log-book.ts'

export interface Hashed {
  readonly entry: Entry
  readonly hash: string
}

/** The entries of one push with what decides on them: `there` knows of their ids and of all ids that they name. */
export interface Push {
  readonly entries: readonly Hashed[]
  readonly person: string
  readonly there: There
  readonly context: Omit<JudgeContext, 'knownHeads'>
}

export interface AppliedPush {
  /** To be appended, in the order of the push. */
  readonly accepted: readonly Hashed[]
  readonly held: readonly (Hashed & { readonly why: OutcomeCode })[]
  /** Of every entry that is not in the log after this push, why. */
  readonly results: readonly { readonly id: string; readonly code: OutcomeCode }[]
  /** Ids that others had offered in the person's name and that the person says themself now. */
  readonly replaced: readonly string[]
  /** Ids to blank: named by a redaction that was there or comes now. */
  readonly redacted: readonly string[]
}

/**
 * What one push does to a log: which entries are appended, held and refused, and what they change of what is there.
 *
 * Pure. Replays change nothing: an id that the log or the held entries have with the same hash is left where it is.
 * The verdict on an entry sees the values kept before it, so a submission may name values of its own push.
 * Source: SPEC S4-S6, S9, E5.
 */
export function applyPush({ entries, person, there, context }: Push): AppliedPush {
  const placed = new Map(there.placed.map(({ id, hash }) => [id, hash]))
  const waiting = new Map(there.held.filter((row) => bindsPush(row, person)).map((row) => [row.id, row]))
  const known = valuesOf(there)
  const accepted: Hashed[] = []
  const held: (Hashed & { why: OutcomeCode })[] = []
  const results: { id: string; code: OutcomeCode }[] = []
  const taken = new Map<string, { hash: string; code: OutcomeCode | null }>()
  for (const { entry, hash } of entries) {
    const { id } = entry
    const before = placed.get(id) ?? waiting.get(id)?.hash ?? taken.get(id)?.hash
    if (before !== undefined && before !== hash) {
      results.push({ id, code: 'refused:id_reused' })
      continue
    }
    const code =
      before === undefined
        ? judge(entry, { ...context, knownHeads: (head, period) => known.has(placeOf(head, period)) })
        : placed.has(id)
          ? inLogCode(context)
          : standingCode(waiting.get(id), taken.get(id)?.code ?? null)
    if (code !== null) results.push({ id, code })
    if (before !== undefined || code?.startsWith('refused:')) continue
    taken.set(id, { hash, code })
    if (entry.kind === 'value') known.add(placeOf(id, entry.cell.period))
    if (code === null) accepted.push({ entry, hash })
    else held.push({ entry, hash, why: code })
  }
  const replaced = there.held.filter(({ id, why, author }) => why === NOT_AUTHOR && author === person && taken.has(id))
  const ids = replaced.map(({ id }) => id)
  return { accepted, held, results, replaced: ids, redacted: redactedBy(accepted, taken, there) }
}

/** What somebody offered for another person binds themself alone: the author, or anybody else, is heard anew. */
function bindsPush({ why, author, offeredBy }: ThereHeld, person: string): boolean {
  return why !== NOT_AUTHOR || (offeredBy === person && author !== person)
}

/** Nothing is said of what the log has, for its page says so; whom no page is for hears that it is with the server. */
function inLogCode({ role }: Push['context']): OutcomeCode | null {
  return role.manager || role.member !== null ? null : 'held:membership_ended'
}

function standingCode(waiting: ThereHeld | undefined, code: OutcomeCode | null): OutcomeCode | null {
  if (waiting === undefined) return code
  return waiting.decided?.verdict === 'declined' ? 'refused:declined' : waiting.why
}

const placeOf = (id: string, period: Period | null) => `${id}/${period}`

/** Values that a submission may name. An id may be held more than once, by claims that differ: one of the period is enough. */
function valuesOf({ placed, held }: There): Set<string> {
  const values = [...placed, ...held].filter(({ kind }) => kind === 'value')
  return new Set(values.map(({ id, period }) => placeOf(id, period)))
}

function redactedBy(accepted: readonly Hashed[], taken: ReadonlyMap<string, unknown>, there: There): string[] {
  const named = accepted.flatMap(({ entry }) => (entry.kind === 'redaction' ? [entry.target] : []))
  return [...new Set([...named, ...there.redacted.filter((id) => taken.has(id))])]
}
