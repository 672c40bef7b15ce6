import type { Store } from '../storage/store.ts'
import type { Clock } from '../sync/ports.ts'
import { spaced } from '../sync/spaced.ts'
import type { Runs } from './runs.ts'

const AFTER_SAVE_MS = 600
/** Whoever types without a pause is twenty exchanges a minute, a third of what the server takes from one device. */
const SAVING_EVERY_MS = 3_000

/**
 * Wants an exchange shortly after something unsent appeared, of the organisations that it is of, also when another tab
 * wrote it. The answer stops it.
 */
export function afterSaves(
  store: Pick<Store, 'watchCounts' | 'outbox'>,
  clock: Clock,
  runs: Pick<Runs, 'orgs' | 'want'>,
): () => void {
  const rhythm = { delayMs: () => AFTER_SAVE_MS, everyMs: SAVING_EVERY_MS }
  const saves = spaced(clock, rhythm, () => {
    for (const org of runs.orgs()) {
      // A database that has closed has nothing to send from here.
      const first = store.outbox(org, 1).catch(() => [])
      void first.then((unsent) => unsent.length > 0 && runs.want('save', org))
    }
  })
  const watching = store.watchCounts().subscribe({
    next: ({ unsent }) => {
      if (unsent > 0) saves.ask()
    },
    // The page itself shows that the database is gone; there is nothing more to send from here.
    error: () => {},
  })
  return () => {
    watching.unsubscribe()
    saves.close()
  }
}
