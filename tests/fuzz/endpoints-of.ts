import { afterAll, beforeAll, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { readDocument } from './document.ts'
import { fuzz } from './fuzz.ts'
import { mayOnlyRefuse, roundsOf, turnOf, writes } from './kinds.ts'
import type { AnyEndpoint } from './probe.ts'
import { type FuzzedServer, openFuzzedServer } from './server.ts'

/** One test for each endpoint that is chosen, all on one server of this test file. */
export function fuzzEndpoints(chosen: (endpoint: AnyEndpoint) => boolean): void {
  let server: FuzzedServer
  beforeAll(async () => {
    server = await openFuzzedServer()
    await readDocument(server.app)
  })
  afterAll(() => server?.close())

  // What takes people, sessions or devices away comes when the others have been tried.
  const inOrder = ENDPOINTS.filter(chosen).toSorted((a, b) => turnOf(a) - turnOf(b))
  test.each(inOrder.map((endpoint) => [endpoint.name, endpoint] as const))(
    '%s answers whatever it is sent as is described, and what it turns down writes nothing',
    async (name, endpoint) => {
      const tally = await fuzz(server, endpoint, roundsOf(endpoint))
      console.info(name, JSON.stringify(Object.fromEntries([...tally].sort())))
      // Requests that are all turned down would say nothing of what happens to the others.
      const isDone = [...tally.keys()].some((status) => status !== 'wrote' && status < 300)
      if (mayOnlyRefuse(endpoint)) return
      expect(isDone).toBe(true)
      expect(tally.has('wrote')).toBe(writes(endpoint))
    },
  )
}
