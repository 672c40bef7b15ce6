import { ApiProblem } from './problems.ts'

// Connection lost or refused, server starting or stopping, locks and statements that took too long, disk full.
const UNAVAILABLE =
  /^(08...|53...|57P..|55P03|57014|25P03|40001|40P01|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
// pg throws these without a code.
const UNAVAILABLE_WORDS =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i

/** The problem that a database failure is to the caller, or undefined when the failure is something else. */
export function databaseProblem(failure: unknown): ApiProblem | undefined {
  if (!(failure instanceof Error)) return undefined
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : ''
  // Who was erased while they asked. Source: migration 014, `app_nobody_any_more`
  if (code === 'TG004') return new ApiProblem('signed_out', { cause: failure })
  // To whom something was given while they were erased, or lost the role for it. Source: migrations 014 and 015
  if (code === 'TG005') return new ApiProblem('not_found', { cause: failure })
  if (!UNAVAILABLE.test(code) && !UNAVAILABLE_WORDS.test(failure.message)) return undefined
  return new ApiProblem('database_unavailable', { cause: failure, headers: { 'Retry-After': '2' } })
}
