import type { Deps } from '../deps.ts'
import { createCatalogueReader } from '../repositories/catalogue.ts'
import { computeFigures, markMissingFigures, readGrownLogs } from './roll-up.ts'

const ROUND_MS = 1_000

export interface Jobs {
  /** Works until nothing is due. */
  settle(): Promise<void>
  /** A round soon, without waiting for the next one that is due anyway. */
  kick(): void
  /** A round every second, so that what another server appended is read too. */
  start(): void
  /** No more rounds; resolves when the running one has ended. */
  stop(): Promise<void>
}

/**
 * Keeps the roll-ups: from logs that grew to cells, from cells to figures. Several servers may run it on one database.
 *
 * Shape  `forget` is asked at every round and knows itself when it is due
 */
export function createJobs(
  deps: Pick<Deps, 'db' | 'clock' | 'instance' | 'log'>,
  forget: () => Promise<void> = async () => {},
): Jobs {
  const work = { ...deps, catalogue: createCatalogueReader() }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let again = false
  let stopped = true

  async function settle(): Promise<void> {
    await markMissingFigures(work)
    while (await readGrownLogs(work));
    while (await computeFigures(work));
  }

  function round(): void {
    clearTimeout(timer)
    if (stopped) return
    if (running !== undefined) {
      again = true
      return
    }
    again = false
    // The database may be away for a while: the next round finds the same work.
    running = settle()
      .catch((failure: unknown) => deps.log.warn({ job: 'roll-up', reason: String(failure) }, 'roll-up failed'))
      .then(forget)
      .catch((failure: unknown) => deps.log.warn({ job: 'retention', reason: String(failure) }, 'retention failed'))
      .finally(() => {
        running = undefined
        if (!stopped) timer = setTimeout(round, again ? 0 : ROUND_MS)
      })
  }

  return {
    settle,
    kick: round,
    start() {
      stopped = false
      round()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
