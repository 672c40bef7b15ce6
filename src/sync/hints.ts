import type { Hint } from '../domain/wire/hints.ts'
import type { Clock } from './ports.ts'
import { type Spaced, spaced } from './spaced.ts'

/** Devices of one organisation hear of the same change at once: they come back spread over so many milliseconds. */
export const SPREAD_MS = 2_000
/** However lively an organisation is, a hint brings a device back no more often than this, in milliseconds. */
export const HINTED_EVERY_MS = 5_000

interface Ports {
  readonly clock: Clock
  /** 0 ≤ random < 1 */
  readonly random: () => number
  /** How much of the organisation's log this device has. */
  readonly known: (org: string) => Promise<number>
  readonly want: (org: string) => void
}

export interface Hinted {
  hint(hint: Hint): void
  close(): void
}

/**
 * Wants an exchange where a hint tells of more than this device has.
 *
 * Asked when the wait is over, not when the hint comes: by then what this device pushed itself has come back to it.
 * Source: SPEC S15.
 */
export function followHints({ clock, random, known, want }: Ports): Hinted {
  const heads = new Map<string, number>()
  const waiting = new Map<string, Spaced>()

  async function look(org: string): Promise<void> {
    const hinted = heads.get(org) ?? 0
    // A database that has closed wants nothing more.
    const has = await known(org).catch(() => Number.POSITIVE_INFINITY)
    if (hinted > has && waiting.has(org)) want(org)
  }

  return {
    hint({ org, head }) {
      heads.set(org, head)
      const rhythm = { delayMs: () => random() * SPREAD_MS, everyMs: HINTED_EVERY_MS }
      const wait = waiting.get(org) ?? spaced(clock, rhythm, () => void look(org))
      waiting.set(org, wait)
      wait.ask()
    },
    close() {
      for (const wait of waiting.values()) wait.close()
      waiting.clear()
    },
  }
}
