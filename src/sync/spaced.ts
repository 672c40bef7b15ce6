import type { Clock } from './ports.ts'

/** Work that is done a while after it was asked for, once for however often it was. */
export interface Spaced {
  ask(): void
  /** Nothing asked for is done any more. */
  close(): void
}

interface Rhythm {
  /** Milliseconds from the asking to the doing. */
  readonly delayMs: () => number
  /** Milliseconds between one doing and the next, at least. */
  readonly everyMs: number
}

/** Spaces the work: soon after the first asking, then no more often than `everyMs`. */
export function spaced(clock: Clock, { delayMs, everyMs }: Rhythm, work: () => void): Spaced {
  let cancel: (() => void) | null = null
  let last = Number.NEGATIVE_INFINITY
  return {
    ask() {
      if (cancel !== null) return
      // A clock that was put back must not make anybody wait for it.
      const rest = Math.min(everyMs, last + everyMs - clock.now())
      cancel = clock.after(Math.max(delayMs(), rest), () => {
        cancel = null
        last = clock.now()
        work()
      })
    },
    close() {
      cancel?.()
      cancel = null
    },
  }
}
