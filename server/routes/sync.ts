import type { Hono } from 'hono'
import { sync } from '../../src/domain/endpoints/sync.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { ApiProblem } from '../http/problems.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { tooManyRequests } from '../http/too-many-requests.ts'
import { forSchema } from '../log/for-schema.ts'
import { MIN_SCHEMA, syncOnce } from '../log/sync.ts'
import { createDeviceWatch } from '../privacy/device-watch.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import { sqlLogBooks } from '../repositories/sql-log-books.ts'

const SYNCS_PER_MINUTE = 60
/** A person works on few devices; ids are the devices' own claim, so that a new one at each request is no way round. */
const DEVICES_AT_ONCE = 5

/** Push and pull of one organisation's log. */
export function syncRoutes(app: Hono<ApiEnv>, deps: Deps, catalogue: CatalogueReader): void {
  const syncing = { ...deps, books: sqlLogBooks(deps.db, catalogue) }
  const watch = createDeviceWatch(deps)
  const perMinute = deps.syncsPerMinute ?? SYNCS_PER_MINUTE
  const byDevice = createRateLimit(perMinute)
  const byPerson = createRateLimit(perMinute * DEVICES_AT_ONCE)
  mount(
    app,
    deps,
    sync,
    async ({ params, body, personId, sessionId, confined, request }) => {
      const now = deps.clock().getTime()
      // By the person too: nobody spends what another's device may ask.
      const wait = Math.max(byPerson.take(personId, now), byDevice.take(`${personId}/${body.device}`, now))
      if (wait > 0) throw tooManyRequests(wait)
      // Another person's entries on this device are nobody's to delete.
      if (confined && body.user === personId) throw new ApiProblem('device_revoked')
      const { answer, appended } = await watch({ personId, sessionId, device: body.device }, () =>
        syncOnce(syncing, { org: params.org, person: personId, request: body }),
      )
      if (appended > 0) {
        deps.changed()
        // Pages exchange by themselves; that somebody wrote is a visit.
        await deps.identity.identify(request)
      }
      return Response.json(forSchema(body.schema, answer), { headers: { 'Cache-Control': 'no-store' } })
    },
    { peek: refuseOldSchema, takesConfined: true, asked: 'page' },
  )
}

/** An old client's body may not fit the schema of today: it is told to update before it is told what is wrong. */
function refuseOldSchema(raw: unknown): void {
  const schema = typeof raw === 'object' && raw !== null && 'schema' in raw ? raw.schema : undefined
  if (typeof schema === 'number' && Number.isInteger(schema) && schema < MIN_SCHEMA) {
    throw new ApiProblem('client_too_old', { detail: `This server takes schema ${MIN_SCHEMA} and newer` })
  }
}
