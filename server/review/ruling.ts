import type { HeldDecision } from '../../src/domain/wire/review.ts'
import type { HeldState } from '../repositories/held.ts'

/** What a decision on a held entry comes to: done now, done before, or the problem that its manager is told. */
export type Ruling = 'settle' | 'settled' | 'not_found' | 'already_decided' | 'author_unknown'

type Known = Pick<HeldState, 'verdict' | 'reason' | 'inLog' | 'authorKnown'>

/**
 * Whether a decision on a held entry may stand, given what is there.
 *
 * Deciding the same again is no second decision; another reason for declining is, since the author reads the first.
 * Source: SPEC V6.
 */
export function rulingOn({ verdict, reason }: HeldDecision, held: Known): Ruling {
  if (held.verdict !== null) {
    const same = held.verdict === verdict && (verdict === 'accepted' || held.reason === (reason ?? null))
    return same ? 'settled' : 'already_decided'
  }
  // Its author sent it meanwhile: nothing waits any more.
  if (held.inLog) return 'not_found'
  return verdict === 'accepted' && !held.authorKnown ? 'author_unknown' : 'settle'
}
