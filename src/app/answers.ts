import { browserShelf, NOBODY, offlineCache } from '../api/offline-cache.ts'
import { createQueryClient } from '../api/query-client.ts'

/** What this page has read from the server, kept on the device for reading without a network. */
export const queries = createQueryClient()

const cache = offlineCache({ shelf: browserShelf(), version: __APP_VERSION__ })
let keeping: { readonly owner: string; readonly stop: Promise<() => void> } | null = null

/** Brings back what was kept for the person (null: for anybody), and keeps what is read from now on. */
export async function keepAnswersOf(person: string | null): Promise<void> {
  const owner = person ?? NOBODY
  if (keeping?.owner === owner) {
    await keeping.stop
    return
  }
  const before = keeping?.stop
  const stop = (async () => {
    const end = await before
    end?.()
    return cache.keep(queries, owner)
  })()
  keeping = { owner, stop }
  await stop
}

/** At sign-out: what only the person may see leaves memory and device. */
export async function dropAnswersOf(person: string): Promise<void> {
  await cache.drop(queries, person)
  await keepAnswersOf(null)
}
