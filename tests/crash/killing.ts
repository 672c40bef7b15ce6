import { setTimeout as sleep } from 'node:timers/promises'
import { between, type Random } from '../../seeds/demo/random.ts'

/** Something that is killed and comes back. */
export interface Target {
  kill(): Promise<unknown>
  /** Brings it back and waits until it works. */
  revive(): Promise<unknown>
}

/** Kills the target so many times at random moments, reviving it each time. */
export async function killRepeatedly(target: Target, times: number, random: Random): Promise<void> {
  for (let left = times; left > 0; left -= 1) {
    await sleep(between(random, 100, 2_000))
    await target.kill()
    await sleep(between(random, 0, 300))
    await target.revive()
  }
}
