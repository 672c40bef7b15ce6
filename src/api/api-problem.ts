import type { Problem, ProblemCode } from '../domain/wire/problem.ts'

/** The problem codes of the server, and what only the client can know: no answer came, or none that can be read. */
export type ApiCode = ProblemCode | 'offline' | 'bad_answer'

/**
 * A request that was not done.
 *
 * Shape  `status` is null without an answer; `retryAfterMs` what the server asked for, in milliseconds; `problem` the
 *        whole document where there is one, with its texts and places
 */
export class ApiProblem extends Error {
  readonly code: ApiCode
  readonly status: number | null
  readonly retryAfterMs: number | null
  readonly problem: Problem | null

  constructor(
    code: ApiCode,
    answer: Partial<Pick<ApiProblem, 'status' | 'retryAfterMs' | 'problem'>>,
    cause?: unknown,
  ) {
    super(`The request was not done: ${code}${answer.status ? ` (${answer.status})` : ''}`, { cause })
    this.name = 'ApiProblem'
    this.code = code
    this.status = answer.status ?? null
    this.retryAfterMs = answer.retryAfterMs ?? null
    this.problem = answer.problem ?? null
  }
}

/** Whether the same request may well succeed later without anybody changing anything. */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  const { status } = error
  return status === null || status < 400 || status === 408 || status === 425 || status === 429 || status >= 500
}
