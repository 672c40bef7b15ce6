import type { Hono } from 'hono'
import { events } from '../../src/domain/endpoints/sync.ts'
import type { Deps } from '../deps.ts'
import type { Hints } from '../events/hints.ts'
import { type ApiEnv, mount } from '../http/mount.ts'

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // A proxy that gathers answers would keep the hints to itself.
  'X-Accel-Buffering': 'no',
}

/** Hints that a log has grown, for as long as somebody listens. */
export function eventRoutes(app: Hono<ApiEnv>, deps: Deps, hints: Hints): void {
  mount(
    app,
    deps,
    events,
    async ({ personId, request }) => {
      // Nobody would read, nor end, the stream of an answer without a body.
      const body = request.method === 'HEAD' ? null : await hints.listen(personId, request)
      return new Response(body, { headers: HEADERS })
    },
    { asked: 'page' },
  )
}
