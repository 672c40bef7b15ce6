import { Hono } from 'hono'
import { ENDPOINTS } from '../src/domain/endpoints/all.ts'
import type { Deps } from './deps.ts'
import { createHints, type Hints } from './events/hints.ts'
import { withApiHeaders } from './http/api-headers.ts'
import { databaseProblem } from './http/database-failures.ts'
import type { ApiEnv } from './http/mount.ts'
import { throttleLetters, throttleNetworks } from './http/network-throttle.ts'
import { ApiProblem, problemResponse } from './http/problems.ts'
import { docsRoutes } from './openapi/docs-routes.ts'
import { createCatalogueReader } from './repositories/catalogue.ts'
import { accountRoutes } from './routes/account.ts'
import { auditRoutes } from './routes/audit.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { erasureRoutes } from './routes/erasure.ts'
import { eventRoutes } from './routes/events.ts'
import { grantRoutes } from './routes/grants.ts'
import { linkRoutes } from './routes/links.ts'
import { noticeRoutes } from './routes/notices.ts'
import { organisationRoutes } from './routes/organisations.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { peopleRoutes } from './routes/people.ts'
import { progressRoutes } from './routes/progress.ts'
import { proofRoutes } from './routes/proof.ts'
import { providerRoutes } from './routes/provider.ts'
import { resetRoutes } from './routes/reset.ts'
import { reviewRoutes } from './routes/review.ts'
import { secondFactorRoutes } from './routes/second-factor.ts'
import { sessionRoutes } from './routes/session.ts'
import { setUpRoutes } from './routes/set-up.ts'
import { syncRoutes } from './routes/sync.ts'

/** What whoever listens knows of where a request comes from; no part of the request says it. */
export interface From {
  /** What is counted as one, see `networkOf`; null where there is no network. */
  readonly network: string | null
}

/** A server as a function: the same in Node, in a test and in a browser tab. */
export interface App {
  fetch(request: Request, from?: From): Promise<Response>
}

/** A server with answers that go on. */
export interface ServingApp extends App {
  /** Ends the streams that are open, so that a shutdown need not wait for them. */
  endStreams(): void
}

/**
 * The API over whatever `deps` brings; knows no environment and imports nothing of Node.
 *
 * Every answer has the API's security headers and a request id; every request that was not done is answered with the
 * one problem shape, whatever went wrong.
 */
export function createApp(deps: Deps): ServingApp {
  const app = new Hono<ApiEnv>()
  const hints = createHints(deps)

  logRequests(app, deps)
  throttleNetworks(app, deps.signInsPerMinute)
  throttleLetters(app)
  mountRoutes(app, deps, hints)
  docsRoutes(app)
  refuseOtherMethods(app)
  app.notFound((c) => problemResponse(new ApiProblem('not_found'), c.get('requestId')))
  app.onError((failure, c) => {
    const requestId = c.get('requestId')
    return problemResponse(problemOf(failure, deps, requestId), requestId)
  })

  return {
    fetch: async (request, from = { network: null }) => app.fetch(request, from),
    endStreams: hints.close,
  }
}

/** One line of each request, and on its answer what every answer has. */
function logRequests(app: Hono<ApiEnv>, deps: Deps): void {
  app.use(async (c, next) => {
    const started = performance.now()
    const requestId = deps.newId()
    c.set('requestId', requestId)
    c.set('endpoint', null)
    await next()
    c.res = withApiHeaders(c.res, requestId)
    const fields = { requestId, endpoint: c.get('endpoint'), status: c.res.status }
    deps.log.info({ ...fields, ms: Math.round(performance.now() - started) }, 'request')
  })
}

function mountRoutes(app: Hono<ApiEnv>, deps: Deps, hints: Hints): void {
  const catalogue = createCatalogueReader()
  sessionRoutes(app, deps)
  catalogueRoutes(app, deps, catalogue)
  progressRoutes(app, deps, catalogue)
  syncRoutes(app, deps, catalogue)
  eventRoutes(app, deps, hints)
  reviewRoutes(app, deps, catalogue)
  accountRoutes(app, deps)
  erasureRoutes(app, deps)
  noticeRoutes(app, deps)
  grantRoutes(app, deps, catalogue)
  auditRoutes(app, deps)
  organisationRoutes(app, deps, catalogue)
  peopleRoutes(app, deps)
  linkRoutes(app, deps)
  passkeyRoutes(app, deps)
  providerRoutes(app, deps)
  setUpRoutes(app, deps)
  resetRoutes(app, deps)
  proofRoutes(app, deps)
  secondFactorRoutes(app, deps)
}

function problemOf(failure: Error, deps: Deps, requestId: string): ApiProblem {
  if (failure instanceof ApiProblem) return failure
  const known = databaseProblem(failure)
  // The cause is for the log; the caller gets the id to ask about it.
  const code = 'code' in failure ? failure.code : undefined
  if (known === undefined) deps.log.error({ requestId, code, stack: failure.stack }, 'request failed')
  else deps.log.warn({ requestId, code }, 'database unavailable')
  return known ?? new ApiProblem('internal')
}

function refuseOtherMethods(app: Hono<ApiEnv>): void {
  for (const [path, endpoints] of Map.groupBy(ENDPOINTS, (endpoint) => endpoint.path)) {
    const Allow = endpoints.map((endpoint) => endpoint.method).join(', ')
    app.all(path, () => {
      throw new ApiProblem('method_not_allowed', { headers: { Allow } })
    })
  }
}
