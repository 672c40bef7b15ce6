import { ApiProblem } from './problems.ts'

/** What who comes too often is told: after how many milliseconds to try again, in the header in whole seconds. */
export function tooManyRequests(waitMs: number): ApiProblem {
  return new ApiProblem('too_many_requests', { headers: { 'Retry-After': String(Math.ceil(waitMs / 1_000)) } })
}
