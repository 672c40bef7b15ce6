import { createRateLimit } from '../http/rate-limit.ts'
import { tooManyRequests } from '../http/too-many-requests.ts'

/** A person who invites a whole plan's organisations does it by hand; more is somebody's program, or a flood of mail. */
const PER_MINUTE = 30

/** Counts an invitation that the person makes. Errors: ApiProblem `too_many_requests` with Retry-After */
export function createInvitationLimit(): (person: string) => void {
  const limit = createRateLimit(PER_MINUTE)
  return (person) => {
    // By the time since the process began: a clock that is set changes nothing.
    const wait = limit.take(person, performance.now())
    if (wait > 0) throw tooManyRequests(wait)
  }
}
