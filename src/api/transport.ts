import { Problem } from '../domain/wire/problem.ts'
import { ApiProblem } from './api-problem.ts'
import { readRetryAfter } from './retry-after.ts'

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

export interface TransportOptions {
  readonly fetch?: typeof fetch
  /** Before the path; empty for the page's own origin. */
  readonly base?: string
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 30_000

/**
 * Sends one request and reads the answer's JSON, undefined where it has no body.
 *
 * Errors  ApiProblem for everything that went wrong on the way or at the server; what aborted the caller's own signal
 *         is thrown as it is
 */
export async function sendRequest(request: ApiRequest, options: TransportOptions = {}): Promise<unknown> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  const signal = request.signal === undefined ? timeout : AbortSignal.any([request.signal, timeout])
  try {
    const answer = await (options.fetch ?? fetch)(`${options.base ?? ''}${request.path}`, init(request, signal))
    if (!answer.ok) throw await problemOf(answer)
    return await contentOf(answer)
  } catch (error) {
    request.signal?.throwIfAborted()
    if (error instanceof ApiProblem) throw error
    throw new ApiProblem('offline', {}, error)
  }
}

function init({ method, body }: ApiRequest, signal: AbortSignal): RequestInit {
  const accept = { accept: 'application/json, application/problem+json' }
  if (body === undefined) return { method, signal, headers: accept }
  return { method, signal, headers: { ...accept, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** The body arrives whole before it is read, so that a cut connection is told from an answer that is not JSON. */
async function contentOf(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ApiProblem('bad_answer', { status: answer.status }, error)
  }
}

async function problemOf(answer: Response): Promise<ApiProblem> {
  const { status } = answer
  const retryAfterMs = readRetryAfter(answer.headers.get('retry-after'), Date.now())
  const read = Problem.safeParse(await contentOf(answer).catch((error) => error))
  if (!read.success) return new ApiProblem('bad_answer', { status, retryAfterMs }, read.error)
  return new ApiProblem(read.data.code, { status, retryAfterMs, problem: read.data })
}
