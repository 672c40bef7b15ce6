import { Problem } from '../domain/wire/problem.ts'
import { ApiProblem } from './api-problem.ts'
import { type Folded, folded } from './folded.ts'
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
    const answer = await send(request, signal, options)
    if (!answer.ok) throw await problemOf(answer)
    return await contentOf(answer)
  } catch (error) {
    request.signal?.throwIfAborted()
    if (error instanceof ApiProblem) throw error
    throw new ApiProblem('offline', {}, error)
  }
}

async function send(request: ApiRequest, signal: AbortSignal, options: TransportOptions): Promise<Response> {
  const ask = (init: RequestInit) => (options.fetch ?? fetch)(`${options.base ?? ''}${request.path}`, init)
  const common = { method: request.method, signal }
  const accept = { accept: 'application/json, application/problem+json' }
  if (request.body === undefined) return ask({ ...common, headers: accept })
  const text = JSON.stringify(request.body)
  const as = ({ body, headers }: Folded) =>
    ask({ ...common, headers: { ...accept, 'content-type': 'application/json', ...headers }, body })
  const sent = await folded(text)
  const answer = await as(sent)
  // Something on the way does not take gzip: nothing was read, so the same may be said plainly.
  return answer.status === 415 && sent.body !== text ? as({ body: text, headers: {} }) : answer
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
