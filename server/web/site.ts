import type { App, From } from '../app.ts'
import { withApiHeaders } from '../http/api-headers.ts'
import { clientAddress, type Network, networkOf } from '../http/client-address.ts'
import { ApiProblem, problemResponse } from '../http/problems.ts'
import { compressed } from './compressed.ts'
import { createOriginCheck } from './origin-check.ts'
import { pageHeaders, transportHeaders } from './page-headers.ts'
import { createStaticFiles } from './static-files.ts'

export interface SiteOptions {
  readonly app: App
  /** Folder of the built app. */
  readonly root: string
  readonly baseUrl: string
  /** Proxies that are believed about whom they heard from; none where nothing is said. */
  readonly trustedProxies?: readonly Network[]
  newId(): string
  /** Whether requests can be served: the database answers and has the schema that this server knows. */
  ready(): Promise<boolean>
}

/** Answers a request that came from `peer`, the other end of its connection. */
export type Site = (request: Request, peer?: string | null) => Promise<Response>

/** Everything on one port: the API, health, and the built app. */
export async function createSite(options: SiteOptions): Promise<Site> {
  const secure = options.baseUrl.startsWith('https://')
  const from = (request: Request, peer: string | null): From => {
    const address = clientAddress(peer, request.headers.get('X-Forwarded-For'), options.trustedProxies ?? [])
    return { network: address === null ? null : networkOf(address) }
  }
  const isOwn = createOriginCheck(options.baseUrl)
  const files = await createStaticFiles(options.root, pageHeaders(secure))
  return async (request, peer = null) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/healthz') return withHeaders(health(200, 'ok'), transportHeaders(secure))
    if (pathname === '/readyz') return withHeaders(await readiness(options), transportHeaders(secure))
    if (pathname === '/api' || pathname.startsWith('/api/')) {
      const answer = isOwn(request)
        ? await options.app.fetch(request, from(request, peer))
        : foreign(request, options.newId())
      return withHeaders(await compressed(request, answer), transportHeaders(secure))
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = { Allow: 'GET, HEAD', 'Cache-Control': 'no-store', ...pageHeaders(secure) }
      return new Response(null, { status: 405, headers })
    }
    return files(request)
  }
}

function foreign(request: Request, requestId: string): Response {
  // Nobody's browser: a program that was never told.
  const details = request.headers.has('Origin') ? {} : { detail: "The request names no Origin: send the site's own" }
  return withApiHeaders(problemResponse(new ApiProblem('bad_origin', details), requestId), requestId)
}

async function readiness(options: SiteOptions): Promise<Response> {
  return (await options.ready()) ? health(200, 'ready') : health(503, 'not ready')
}

function health(status: number, text: string): Response {
  const headers = {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === 503 ? { 'Retry-After': '2' } : {}),
  }
  return Response.json({ status: text }, { status, headers })
}

function withHeaders(answer: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value)
  return answer
}
