import type { Phase } from './engine-state.ts'

/** The exchanges of one person on this page. */
export interface Exchanges {
  readonly syncNow: () => void
  readonly phaseOf: (org: string) => Phase | null
  /** Calls back at every change of a phase; the answer stops it. */
  readonly watchPhases: (callBack: () => void) => () => void
}

/**
 * Asks for an exchange and waits until those of the organisations rest; `slow` after so many milliseconds.
 *
 * A wait for another tab that sends is no rest. What was sent is not said here: only the device's own rows know.
 */
export function sendNow(exchanges: Exchanges, orgs: readonly string[], patienceMs: number): Promise<'rested' | 'slow'> {
  const underWay = () => orgs.some((org) => isUnderWay(exchanges.phaseOf(org)))
  return new Promise((resolve) => {
    const end = (how: 'rested' | 'slow') => {
      clearTimeout(timer)
      stop()
      resolve(how)
    }
    const timer = setTimeout(() => end('slow'), patienceMs)
    const stop = exchanges.watchPhases(() => {
      if (!underWay()) end('rested')
    })
    exchanges.syncNow()
    if (!underWay()) end('rested')
  })
}

function isUnderWay(phase: Phase | null): boolean {
  return phase?.name === 'running' || (phase?.name === 'waiting' && phase.code === 'busy')
}
