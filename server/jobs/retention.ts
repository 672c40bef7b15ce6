import type { Notices } from '../../src/domain/wire/notices.ts'
import { asJobs } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import {
  forgetAudit,
  forgetChallenges,
  forgetDeviceNames,
  forgetInvitations,
  forgetLinks,
  forgetSessions,
  forgetSignInFailures,
} from '../repositories/retention.ts'

const DAY_MS = 86_400_000

/** How many rows of each kind went. */
export type Forgotten = Readonly<
  Record<'sessions' | 'signInFailures' | 'links' | 'challenges' | 'invitations' | 'deviceNames' | 'audit', number>
>

/**
 * Deletes what is no longer needed, after the days that the privacy page tells.
 *
 * By the world's clock, as sessions end; what people do is dated by the clock here, which may be ahead of it or behind.
 * Source: SPEC P8
 */
export async function forgetWhatIsOld(
  db: Deps['db'],
  days: Notices['retentionDays'],
  now: Date,
  aheadMs = 0,
): Promise<Forgotten> {
  const daysAgo = (count: number) => new Date(now.getTime() - count * DAY_MS)
  const daysAgoHere = (count: number) => new Date(daysAgo(count).getTime() + aheadMs)
  const identity = {
    sessions: await forgetSessions(db, now, daysAgo(days.sessions)),
    signInFailures: await forgetSignInFailures(db, daysAgo(days.signInFailures)),
    links: await forgetLinks(db, daysAgo(days.links)),
    challenges: await forgetChallenges(db, now),
  }
  const rest = await asJobs(db, now.toISOString().slice(0, 10), async (trx) => ({
    invitations: await forgetInvitations(trx, daysAgoHere(days.links)),
    deviceNames: await forgetDeviceNames(trx, daysAgo(days.sessions)),
    audit: await forgetAudit(trx, daysAgoHere(days.audit)),
  }))
  return { ...identity, ...rest }
}

/** The same once a day and at start, asked as often as one likes; a day whose turn failed comes again. */
export function createRetention(
  { db, instance, log }: Pick<Deps, 'db' | 'instance' | 'log'>,
  days: Notices['retentionDays'],
  now: () => Date = () => new Date(),
): () => Promise<void> {
  let doneAt = Number.NEGATIVE_INFINITY
  return async () => {
    const at = now()
    if (at.getTime() - doneAt < DAY_MS) return
    const forgotten = await forgetWhatIsOld(db, days, at, instance.aheadMs?.())
    doneAt = at.getTime()
    log.info({ job: 'retention', ...forgotten }, 'what is old was deleted')
  }
}
