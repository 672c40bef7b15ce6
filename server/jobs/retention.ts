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
 * By the world's clock, as sessions end, also where the plan's stands still. Source: SPEC P8
 */
export async function forgetWhatIsOld(db: Deps['db'], days: Notices['retentionDays'], now: Date): Promise<Forgotten> {
  const daysAgo = (count: number) => new Date(now.getTime() - count * DAY_MS)
  const identity = {
    sessions: await forgetSessions(db, now, daysAgo(days.sessions)),
    signInFailures: await forgetSignInFailures(db, daysAgo(days.signInFailures)),
    links: await forgetLinks(db, daysAgo(days.links)),
    challenges: await forgetChallenges(db, now),
  }
  const rest = await asJobs(db, now.toISOString().slice(0, 10), async (trx) => ({
    invitations: await forgetInvitations(trx, daysAgo(days.links)),
    deviceNames: await forgetDeviceNames(trx, daysAgo(days.sessions)),
    audit: await forgetAudit(trx, daysAgo(days.audit)),
  }))
  return { ...identity, ...rest }
}

/** The same once a day and at start, asked as often as one likes; a day whose turn failed comes again. */
export function createRetention(
  { db, log }: Pick<Deps, 'db' | 'log'>,
  days: Notices['retentionDays'],
  now: () => Date = () => new Date(),
): () => Promise<void> {
  let doneAt = Number.NEGATIVE_INFINITY
  return async () => {
    const at = now()
    if (at.getTime() - doneAt < DAY_MS) return
    const forgotten = await forgetWhatIsOld(db, days, at)
    doneAt = at.getTime()
    log.info({ job: 'retention', ...forgotten }, 'what is old was deleted')
  }
}
