const LOCK = 'traguardo-demo'
/** A tab that is being loaded again gives its lock back within a moment. */
const PATIENCE_MS = 1_500

interface Claim {
  /** Takes it from the tab that has it. */
  readonly steal: boolean
  /** Called when another tab took it later. */
  readonly onLost: () => void
}

/**
 * Makes this tab the one in which the demonstration runs; false when another has it.
 *
 * The server lives in the tab: a second one would have a database of its own, and the two would contradict each other.
 */
export function claimTab({ steal, onLost }: Claim): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true)
  return new Promise((resolve) => {
    let ours = false
    const hold = () => {
      ours = true
      resolve(true)
      // Until the tab is closed.
      return new Promise<never>(() => {})
    }
    const how = steal ? { steal } : { signal: AbortSignal.timeout(PATIENCE_MS) }
    navigator.locks.request(LOCK, how, hold).catch(() => (ours ? onLost() : resolve(false)))
  })
}
