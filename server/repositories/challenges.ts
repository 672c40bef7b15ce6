import type { ChallengeRow, Database } from '../database/tables.ts'

/** What is asked, kept by the hash of what the answer must show. */
export interface Challenge extends Pick<ChallengeRow, 'hash' | 'purpose' | 'userId'> {
  readonly data?: object
  readonly until: Date
}

/** Keeps a challenge, and forgets those that nobody answered in time. */
export async function keepChallenge(db: Database, { until, data, ...kept }: Challenge, now: Date): Promise<void> {
  await db.deleteFrom('identity_challenge').where('expires_at', '<=', now).execute()
  await db
    .insertInto('identity_challenge')
    .values({ ...kept, data: JSON.stringify(data ?? {}), expires_at: until })
    .execute()
}

/**
 * Takes the challenge away, so that it is answered once: of several who come at the same moment one gets it. Undefined
 * when it is unknown, another person's, for something else, used or past its time, which nobody is told apart.
 */
export function takeChallenge(db: Database, wanted: Pick<Challenge, 'hash' | 'purpose' | 'userId'>, now: Date) {
  return db
    .deleteFrom('identity_challenge')
    .where('hash', '=', wanted.hash)
    .where('purpose', '=', wanted.purpose)
    .where('userId', wanted.userId === null ? 'is' : '=', wanted.userId)
    .where('expires_at', '>', now)
    .returning(['data'])
    .executeTakeFirst()
}
