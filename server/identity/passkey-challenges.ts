import type { PasskeyAnswer } from '../../src/domain/wire/sign-in.ts'
import type { ChallengeRow, Database } from '../database/tables.ts'
import { keepChallenge, takeChallenge } from '../repositories/challenges.ts'
import { hashOfToken, newToken } from './link-token.ts'
import { CHALLENGE_MS, challengeOf } from './passkeys.ts'

/** What a challenge of ours is for: nobody's to sign in, the person's for all else. */
interface Purpose {
  readonly purpose: Exclude<ChallengeRow['purpose'], 'provider'>
  readonly userId: string | null
}

/** A new challenge, base64url, that is good for five minutes and one answer. */
export async function newChallenge(db: Database, wanted: Purpose): Promise<string> {
  const challenge = newToken()
  const now = new Date()
  const until = new Date(now.getTime() + CHALLENGE_MS)
  await keepChallenge(db, { ...wanted, hash: await hashOfToken(challenge), until }, now)
  return challenge
}

/** The challenge that is answered, used up by this; null when it is none of ours, for something else, old or used. */
export async function answeredChallenge(db: Database, answer: PasskeyAnswer, wanted: Purpose): Promise<string | null> {
  const challenge = challengeOf(answer)
  if (challenge === null) return null
  const taken = await takeChallenge(db, { ...wanted, hash: await hashOfToken(challenge) }, new Date())
  return taken === undefined ? null : challenge
}
