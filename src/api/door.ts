/** Where sessions are opened and ended: one at a time, over all tabs of the browser. */
export interface Door {
  /** Opens a session. Who listens hears of it before anybody else comes to the door. */
  readonly enter: <T>(open: () => Promise<T>) => Promise<T>
  /** Ends one, or does whatever else must not happen while one is opened. */
  readonly leave: (end: () => Promise<void>) => Promise<void>
  readonly onEntered: (listener: () => void) => void
}

const NAME = 'traguardo:door'
/** A frozen tab may stand in the door for ever. */
const LONGEST_WAIT_MS = 10_000

/**
 * A door kept by the browser's locks; without them (null) everybody goes through at once.
 *
 * A sign-out that had no network is told to the server when there is one, and that may be the moment in which somebody
 * signs in: answered late, it would take the new session's cookie away.
 */
export function createDoor(locks: Pick<LockManager, 'request'> | null, waitMs = LONGEST_WAIT_MS): Door {
  const listeners = new Set<() => void>()

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    if (locks === null) return work()
    const turn: { result?: Promise<T> } = {}
    const inTurn = async () => {
      turn.result = work()
      await turn.result
    }
    // What the work itself did not manage is thrown below, as it is without locks.
    await locks.request(NAME, { signal: AbortSignal.timeout(waitMs) }, inTurn).catch(() => {})
    return turn.result ?? work()
  }

  return {
    enter: (open) =>
      alone(async () => {
        const session = await open()
        for (const listener of listeners) listener()
        return session
      }),
    leave: alone,
    onEntered: (listener) => void listeners.add(listener),
  }
}

/** The door of this browser. */
export const door = createDoor(globalThis.navigator?.locks ?? null)
