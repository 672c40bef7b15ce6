import * as z from 'zod/mini'
import { PROBLEMS } from '../../server/http/problems.ts'
import { problemsOf } from '../../server/openapi/operation.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { Problem } from '../../src/domain/wire/problem.ts'
import { faultByDocument } from './document.ts'
import type { AnyEndpoint, Probe } from './probe.ts'

/** What came back, read to its end. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly text: string
  readonly ms: number
}

export const SLOW_MS = 1_000

/** Words of the inside: of a stack, of a query, of the database's own messages. */
const INSIDE =
  /node_modules|\.ts:\d|\bat \w+ \(|\bSELECT\b|\bINSERT INTO\b|violates|syntax error|relation "|invalid input syntax|Kysely/

/** What is wrong with the answer, in words; null when it is one that the endpoint's description promises. */
export function faultOf(endpoint: AnyEndpoint, probe: Probe, answer: Answer): string | null {
  const { status, type, ms } = answer
  if (status >= 500) return 'the server failed'
  if (ms > SLOW_MS) return `the answer took ${Math.round(ms)} ms`
  if (probe.method === 'HEAD') return answer.text === '' ? null : 'an answer to HEAD has a body'
  if (type.startsWith('application/problem+json')) return faultOfProblem(endpoint, probe, answer)
  if (status >= 400) return 'what was not done has no problem document'
  return addressed(endpoint, probe) ? faultOfSuccess(endpoint, answer) : null
}

function faultOfProblem(endpoint: AnyEndpoint, probe: Probe, { status, text }: Answer): string | null {
  const read = Problem.safeParse(JSON.parse(text))
  if (!read.success) return `no problem document: ${z.prettifyError(read.error)}`
  const { code } = read.data
  if (PROBLEMS[code].status !== status || read.data.status !== status) return `${code} came with the status ${status}`
  if (INSIDE.test(text)) return 'the problem tells of the inside'
  if (!addressed(endpoint, probe)) return null
  if (!problemsOf(endpoint).includes(code)) return `${code} is not among the endpoint's problems`
  return faultByDocument(endpoint.name, status, 'application/problem+json', JSON.parse(text))
}

/** Whether the request reaches the endpoint: another method, or a path that became another, does not. */
function addressed({ method, path }: AnyEndpoint, probe: Probe): boolean {
  const { pathname } = new URL(probe.path, 'http://localhost')
  const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
  // Of two that fit, the one without parameters is meant.
  const exact = ENDPOINTS.some((other) => other.path === pathname && other.path !== path)
  return probe.method === method && pattern.test(pathname) && !exact
}

const seen = new Map<string, Set<string>>()

function faultOfSuccess({ name, response, media }: AnyEndpoint, { status, type, text }: Answer): string | null {
  if (status === 304) return text === '' ? null : 'a 304 has a body'
  if (response === null) return status === 204 && text === '' ? null : `an answer without a body is ${status}`
  if (status !== 200) return `the status ${status} is not described`
  if (media !== undefined) return type.startsWith(media) ? null : `a stream came as ${type}`
  if (!type.startsWith('application/json')) return `the answer came as ${type}`
  const known = seen.get(name) ?? new Set()
  seen.set(name, known)
  if (known.has(text)) return null
  const read = z.safeParse(response as z.core.$ZodType, withDefaults(name, JSON.parse(text)))
  if (!read.success) return `the answer is not as described: ${z.prettifyError(read.error)}`
  if (known.size < 200) known.add(text)
  return name === 'sync' ? null : faultByDocument(name, status, type, JSON.parse(text))
}

/** The first version of the sync's answer did not have these yet. */
function withDefaults(name: string, body: object): object {
  return name === 'sync' ? { held: [], ...body } : body
}
