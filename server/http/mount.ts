import type { Hono } from 'hono'
import { describeRoute } from 'hono-openapi'
import type * as z from 'zod/mini'
import type { Endpoint } from '../../src/domain/endpoints/endpoint.ts'
import type { Deps } from '../deps.ts'
import type { AskedBy } from '../identity/identity.ts'
import { operationOf, parametersOf } from '../openapi/operation.ts'
import { GATES } from '../permissions/policies.ts'
import { ApiProblem } from './problems.ts'
import { readJson } from './read-json.ts'
import { validate } from './validate.ts'

type Schema = z.core.$ZodType
type Output<S extends Schema | null> = S extends Schema ? z.output<S> : null

/** What a handler is given: everything checked, nothing left to parse. */
export interface Call<P extends Schema, B extends Schema | null> {
  readonly params: z.output<P>
  readonly body: Output<B>
  /** The person who asks; empty on public endpoints, which do not look at the session. */
  readonly personId: string
  /** The session by which they ask; null where there are none. */
  readonly sessionId: string | null
  /** The session is of a revoked device; only ever true where the endpoint takes such. */
  readonly confined: boolean
  readonly request: Request
}

/** What a handler answers: the body of a 200, or a Response where headers matter. */
type Answer<R extends Schema | null> = Output<R> | Response

export interface ApiEnv {
  Bindings: { network: string | null }
  Variables: { requestId: string; endpoint: string | null }
}

interface Options {
  /** Looks at a body that may be of another version before it is validated. */
  readonly peek?: (raw: unknown) => void
  /** Takes sessions of revoked devices too, which to all others are none. */
  readonly takesConfined?: true
  /** Whom such a request is of; a person where nothing is said. */
  readonly asked?: AskedBy
}

/**
 * Puts an endpoint of the domain on the server: gate, then parse, then the handler; and its place in the document.
 *
 * Errors  throws at start for an endpoint without a policy that the server knows
 */
export function mount<P extends Schema, B extends Schema | null, R extends Schema | null>(
  app: Hono<ApiEnv>,
  deps: Pick<Deps, 'db' | 'instance' | 'identity' | 'gates'>,
  endpoint: Endpoint<P, B, R>,
  handle: (call: Call<P, B>) => Promise<Answer<R>>,
  { peek, takesConfined, asked = 'person' }: Options = {},
): void {
  if (!Object.hasOwn(GATES, endpoint.policy)) throw new Error(`Endpoint ${endpoint.name} has no policy`)
  const gate = (deps.gates ?? GATES)[endpoint.policy]
  const asksMore = parametersOf(endpoint).some((parameter) => parameter.in === 'query')
  app.on(endpoint.method, endpoint.path, describeRoute(operationOf(endpoint)), async (c) => {
    c.set('endpoint', endpoint.name)
    const request = c.req.raw
    if (endpoint.policy !== 'public') refuseLedFromElsewhere(request)
    const known = endpoint.policy === 'public' ? null : await deps.identity.identify(request, asked)
    const identified = known?.confined && !takesConfined ? null : known
    const personId = identified?.personId ?? null
    if (endpoint.policy !== 'public' && personId === null) throw new ApiProblem('signed_out')
    const params = validate(endpoint.params, { ...(asksMore ? queryOf(c.req.queries()) : {}), ...c.req.param() })
    await gate({ personId, org: orgOf(params) }, deps)
    if (endpoint.fresh) refuseStale(identified?.provedAt ?? null)
    const body = (endpoint.body === null ? null : await readBody(endpoint.body, request, peek)) as Output<B>
    const answer = await handle({
      ...{ params, body, request },
      ...{
        personId: personId ?? '',
        sessionId: identified?.sessionId ?? null,
        confined: identified?.confined ?? false,
      },
    })
    if (answer instanceof Response) return answer
    if (answer === null) return c.body(null, 204)
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  })
}

/** Of what is given twice both, which no schema takes: nobody has to guess which was meant. */
const queryOf = (given: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(given).map(([name, values]) => [name, values.length === 1 ? values[0] : values]))

/** The organisation that the address names. */
function orgOf(params: unknown): string | null {
  const named = typeof params === 'object' && params !== null && 'org' in params ? params.org : null
  return typeof named === 'string' ? named : null
}

const PROOF_HOLDS_MS = 15 * 60_000

/** Errors: ApiProblem `proof_needed`, unless they showed that it is them within the last fifteen minutes. */
export function refuseStale(provedAt: Date | null): void {
  if (provedAt === null || Date.now() - provedAt.getTime() > PROOF_HOLDS_MS) throw new ApiProblem('proof_needed')
}

/**
 * A link or a form of another site leads a browser here with its cookies, and some of what is read is written down as
 * read. Programs and old browsers do not say where they come from; who types an address says `none`.
 *
 * Errors  ApiProblem `bad_origin`
 * Source  W3C Fetch Metadata
 */
function refuseLedFromElsewhere(request: Request): void {
  const site = request.headers.get('Sec-Fetch-Site')
  if (site === 'cross-site' || site === 'same-site') throw new ApiProblem('bad_origin')
}

async function readBody(schema: Schema, request: Request, peek: Options['peek']): Promise<unknown> {
  const raw = await readJson(request)
  peek?.(raw)
  return validate(schema, raw)
}
