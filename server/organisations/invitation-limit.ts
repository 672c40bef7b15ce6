import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { createRateLimit } from '../http/rate-limit.ts'

/** A person who invites a whole plan's organisations does it by hand; more is somebody's program, or a flood of mail. */
const PER_MINUTE = 30

/** Counts an invitation that the person makes. Errors: ApiProblem `too_many_requests` with Retry-After */
export function createInvitationLimit({ clock }: Pick<Deps, 'clock'>): (person: string) => void {
  const limit = createRateLimit(PER_MINUTE)
  return (person) => {
    const wait = limit.take(person, clock().getTime())
    if (wait === 0) return
    throw new ApiProblem('too_many_requests', { headers: { 'Retry-After': String(Math.ceil(wait / 1_000)) } })
  }
}
