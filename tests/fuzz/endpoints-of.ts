import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { decideHeld } from '../../src/domain/endpoints/review.ts'
import { sync } from '../../src/domain/endpoints/sync.ts'
import { fuzz } from './fuzz.ts'
import type { AnyEndpoint } from './probe.ts'
import { type FuzzedServer, openFuzzedServer } from './server.ts'

/** Sign-in and sign-out write where sessions are kept, which these requests are without. */
const WRITES: ReadonlySet<string> = new Set([sync.name, decideHeld.name])

/** One test for each endpoint that is chosen, all on one server of this test file. */
export function fuzzEndpoints(chosen: (endpoint: AnyEndpoint) => boolean): void {
  let server: FuzzedServer
  beforeAll(async () => {
    server = await openFuzzedServer()
  })
  afterAll(() => server?.close())

  test.each(ENDPOINTS.filter(chosen).map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s answers whatever it is sent as is described, and what it turns down writes nothing',
    async (name, endpoint) => {
      const tally = await fuzz(server, endpoint)
      console.info(name, JSON.stringify(Object.fromEntries([...tally].sort())))
      // Requests that are all turned down would say nothing of what happens to the others.
      expect([...tally.keys()].some((status) => status !== 'wrote' && status < 300)).toBe(true)
      expect(tally.has('wrote')).toBe(WRITES.has(name))
    },
  )
}
