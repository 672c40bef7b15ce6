import { Worker } from 'node:worker_threads'
import type { FailedSeed, Ran } from './run-seeds.ts'

/** What one worker is asked to live through. */
export interface Share {
  readonly from: number
  readonly seeds: number
  /** A mutant's name, null for the product itself. */
  readonly mutant: string | null
}

/** Seeds that one worker takes at once: few enough that all are done at about the same time. */
const AT_ONCE = 500

/** Lives the histories of so many seeds, spread over so many threads; `tell` hears after each part. */
export async function runInWorkers(
  { from, seeds, mutant }: Share,
  threads: number,
  tell: (done: number, failed: readonly FailedSeed[]) => void = () => {},
): Promise<Ran> {
  const all: { seeds: number; failed: FailedSeed[]; outcomes: Record<string, number> } = {
    ...{ seeds: 0, failed: [], outcomes: {} },
  }
  let next = from
  const take = (): Share | null => {
    if (next >= from + seeds || all.failed.length >= 20) return null
    const share = { from: next, seeds: Math.min(AT_ONCE, from + seeds - next), mutant }
    next += share.seeds
    return share
  }
  const add = (ran: Ran) => {
    all.seeds += ran.seeds
    all.failed.push(...ran.failed)
    for (const [what, count] of Object.entries(ran.outcomes)) all.outcomes[what] = (all.outcomes[what] ?? 0) + count
    tell(all.seeds, ran.failed)
  }
  await Promise.all(Array.from({ length: threads }, () => work(take, add)))
  return all
}

async function work(take: () => Share | null, add: (ran: Ran) => void): Promise<void> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url))
  try {
    for (let share = take(); share; share = take()) add(await answered(worker, share))
  } finally {
    await worker.terminate()
  }
}

function answered(worker: Worker, share: Share): Promise<Ran> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (ran: Ran) => {
      worker.off('error', reject)
      resolve(ran)
    })
    worker.postMessage(share)
  })
}
