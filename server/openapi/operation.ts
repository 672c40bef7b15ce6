import { resolver } from 'hono-openapi'
import * as z from 'zod/mini'
import type { Endpoint } from '../../src/domain/endpoints/endpoint.ts'
import { PROBLEM_CODES, Problem, type ProblemCode } from '../../src/domain/wire/problem.ts'
import { PROBLEMS } from '../http/problems.ts'

type AnyEndpoint = Endpoint<z.core.$ZodType, z.core.$ZodType | null, z.core.$ZodType | null>

const ANYWHERE: readonly ProblemCode[] = ['database_unavailable', 'internal']
const WITH_BODY: readonly ProblemCode[] = ['malformed', 'unsupported_media_type', 'too_large']

/** Every code that the endpoint may answer, in the order in which codes are listed. */
export function problemsOf(endpoint: AnyEndpoint): ProblemCode[] {
  const everybodys = endpoint.method === 'GET' && endpoint.policy === 'public'
  const unsafe: readonly ProblemCode[] = everybodys ? [] : ['bad_origin']
  const input = parametersOf(endpoint).length > 0 ? (['malformed'] as const) : []
  const may = new Set([
    ...endpoint.problems,
    ...ANYWHERE,
    ...input,
    ...unsafe,
    ...(endpoint.body === null ? [] : WITH_BODY),
  ])
  return PROBLEM_CODES.filter((code) => may.has(code))
}

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: object
}

/** The endpoint's parameters with their schemas as JSON Schema; those that its path does not name are of the query. */
export function parametersOf({ params, path }: Pick<AnyEndpoint, 'params' | 'path'>): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(params)
  const inPath = path.split('/').flatMap((part) => (part.startsWith(':') ? [part.slice(1)] : []))
  return Object.entries(properties).map(([name, schema]) => ({
    ...{ name, in: inPath.includes(name) ? 'path' : 'query' },
    ...{ required: required.includes(name), schema: Object(schema) },
  }))
}

/** The endpoint as an OpenAPI 3.1 operation. */
export function operationOf(endpoint: AnyEndpoint) {
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    description: `Policy: ${endpoint.policy}`,
    ...(endpoint.policy === 'public' ? {} : { security: [{ session: [] }] }),
    parameters: parametersOf(endpoint),
    ...(endpoint.body === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: standard(endpoint.body) } } } }),
    responses: { ...successOf(endpoint), ...problemResponsesOf(endpoint) },
  }
}

function successOf({ response, media }: AnyEndpoint) {
  if (response === null) return { 204: { description: 'Done' } }
  return { 200: { description: 'OK', content: { [media ?? 'application/json']: { schema: standard(response) } } } }
}

function problemResponsesOf(endpoint: AnyEndpoint) {
  const byStatus = Map.groupBy(problemsOf(endpoint), (code) => PROBLEMS[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${code}: ${PROBLEMS[code].title}`).join('. '),
        content: { 'application/problem+json': { schema: standard(Problem) } },
      },
    ]),
  )
}

// Every schema of Zod 4 is a standard schema; its core type just does not say so.
function standard(schema: z.core.$ZodType) {
  return resolver(schema as Parameters<typeof resolver>[0])
}
