import { createRateLimit } from '../http/rate-limit.ts'
import { tooManyRequests } from '../http/too-many-requests.ts'

/** A person who invites a whole plan's organisations does it by hand; more is somebody's program, or a flood of mail. */
const PER_MINUTE = 30
/** Each may be a letter to whomever, in this installation's name. */
const PER_HOUR = 100
const HOUR_MS = 3_600_000

/**
 * Counts an invitation that the person makes.
 *
 * Shape   `now` in milliseconds since the process began: a clock that is set changes nothing
 * Errors  ApiProblem `too_many_requests` with Retry-After
 * Source  SPEC W17
 */
export function createInvitationLimit(now = () => performance.now()): (person: string) => void {
  const [minute, hour] = [createRateLimit(PER_MINUTE), createRateLimit(PER_HOUR, undefined, HOUR_MS)]
  return (person) => {
    const wait = minute.take(person, now()) || hour.take(person, now())
    if (wait > 0) throw tooManyRequests(wait)
  }
}
