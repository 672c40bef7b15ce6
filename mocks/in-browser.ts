import { setupWorker } from 'msw/browser'
import { apiHandlers } from './api-handlers.ts'
import { DEMO_IDS, startDemoServer } from './demo-server.ts'
import { openDemo } from './open-demo.ts'
import { rememberedIdentity } from './remembered-identity.ts'

/** Where the build puts the dump of the database, beside the page. */
const DUMP = '/demo-database.bin'

/** Starts the server in this tab: from then on it answers every request to /api/, and none leaves the tab. */
export async function startInBrowser(): Promise<void> {
  const pglite = await openDemo(await readDump())
  const { app } = startDemoServer(pglite, rememberedIdentity(DEMO_IDS, localStorage))
  // The server in the tab is as far away as a real one: without a network nothing reaches it.
  const worker = setupWorker(...apiHandlers(app, () => navigator.onLine))
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
}

async function readDump(): Promise<Blob | null> {
  const answer = await fetch(DUMP)
  return answer.ok ? answer.blob() : null
}
