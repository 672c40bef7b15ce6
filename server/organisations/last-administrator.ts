import { ApiProblem } from '../http/problems.ts'

/**
 * What the database says when the last administrator would go, as the caller is told; any other failure as it is.
 *
 * Source  migration 013, `app_keep_an_administrator`
 */
export function refusedForTheLast(failure: unknown): never {
  const isThat = failure instanceof Error && 'code' in failure && failure.code === 'TG001'
  throw isThat ? new ApiProblem('last_administrator') : failure
}
