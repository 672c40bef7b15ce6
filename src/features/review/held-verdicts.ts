import { ApiProblem, isTemporary } from '../../api/api-problem.ts'
import type { HeldDecision, HeldItem } from '../../domain/wire/review.ts'

/** What a manager says of one or more held entries; a reason where they are declined. */
export interface HeldVerdict {
  readonly items: readonly HeldItem[]
  readonly verdict: HeldDecision['verdict']
  readonly reason?: string
}

export type HeldFailure = 'offline' | 'busy' | 'refused' | 'author_unknown'

/** What became of each item: decided, not waiting any more, or left as it was. */
export interface HeldOutcome {
  readonly verdict: HeldDecision['verdict']
  readonly done: readonly HeldItem[]
  readonly gone: readonly HeldItem[]
  /** Why the others are left; null where none is. */
  readonly failure: HeldFailure | null
}

/**
 * Tells the verdict of each item in turn; what the server did not take stays, and may be tried again.
 *
 * Without an answer nothing more is sent: the rest would fare alike. Errors: none, they are in the outcome.
 */
export async function tellVerdict(
  { items, verdict, reason }: HeldVerdict,
  send: (decision: HeldDecision) => Promise<unknown>,
  online: () => boolean,
): Promise<HeldOutcome> {
  const done: HeldItem[] = []
  const gone: HeldItem[] = []
  let failure: HeldFailure | null = null
  for (const item of items) {
    const of = { org: item.organisation.id, id: item.entry.id, author: item.author.id, verdict }
    try {
      await send(reason === undefined ? of : { ...of, reason })
      done.push(item)
    } catch (cause) {
      const became = readFailure(cause, online())
      if (became === 'gone') gone.push(item)
      else failure = became
      if (failure === 'offline' || failure === 'busy') break
    }
  }
  return { verdict, done, gone, failure }
}

function readFailure(cause: unknown, online: boolean): HeldFailure | 'gone' {
  const code = cause instanceof ApiProblem ? cause.code : null
  if (code === 'already_decided' || code === 'not_found') return 'gone'
  if (code === 'author_unknown') return 'author_unknown'
  // Only where the browser knows of no network is it sure that nothing left.
  if (code === 'offline' && !online) return 'offline'
  return code === null || isTemporary(cause) ? 'busy' : 'refused'
}
