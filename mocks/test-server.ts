import { HttpResponse } from 'msw/http'
import { setupServer } from 'msw/node'
import type { App } from '../server/app.ts'
import { createChosenIdentity } from '../server/identity/chosen.ts'
import { apiHandlers } from './api-handlers.ts'
import { cachedDump } from './cached-dump.ts'
import { DEMO_IDS, startDemoServer } from './demo-server.ts'
import { openDemo } from './open-demo.ts'

/** The product's own server with the demo in it, answering the requests of this test file. */
export interface TestServer {
  /** From now on the requests are this person's of the demo; null is anybody. */
  become(email: string | null): void
  /** Cuts or restores the way to the server. */
  network(on: boolean): void
  /** The next change is done by the server, and its answer is lost on the way back. */
  loseNextAnswer(): void
  /** Resolves when the figures follow from everything that was sent until now. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts the server in this process and puts it behind `fetch`; a request to anywhere else fails. */
export async function openTestServer(): Promise<TestServer> {
  const pglite = await openDemo(new Blob([await cachedDump()]))
  const identity = createChosenIdentity(DEMO_IDS)
  const { app, settled } = startDemoServer(pglite, identity)
  let online = true
  let losing = false
  const lossy: App = {
    async fetch(request) {
      const answer = await app.fetch(request)
      if (!losing || request.method === 'GET') return answer
      losing = false
      return HttpResponse.error()
    },
  }
  const network = setupServer(...apiHandlers(lossy, () => online))
  network.listen({ onUnhandledFrame: 'error' })
  return {
    become: (email) => identity.choose(email === null ? null : idOf(email)),
    network: (on) => {
      online = on
    },
    loseNextAnswer: () => {
      losing = true
    },
    settled,
    async close() {
      network.close()
      await settled()
      await pglite.close()
    },
  }
}

function idOf(email: string): string {
  const id = DEMO_IDS.get(email)
  if (id === undefined) throw new Error(`the demo has nobody with the e-mail ${email}`)
  return id
}
