import { browserShelf, NOBODY, offlineCache } from '../api/offline-cache.ts'
import { createQueryClient } from '../api/query-client.ts'

/** What this page has read from the server, kept on the device for reading without a network. */
export const queries = createQueryClient()

const cache = offlineCache({ shelf: browserShelf(), version: __APP_VERSION__ })
let stop: () => void = () => {}
let owner: string | null = null

/** Brings back what was kept for the person (null: for anybody), and keeps what is read from now on. */
export async function keepAnswersOf(person: string | null): Promise<void> {
  const next = person ?? NOBODY
  if (owner === next) return
  owner = next
  stop()
  stop = await cache.keep(queries, next)
}

/** At sign-out: what only the person may see leaves memory and device. */
export async function dropAnswersOf(person: string): Promise<void> {
  await cache.drop(queries, person)
  await keepAnswersOf(null)
}
