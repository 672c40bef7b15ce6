/** Locks by name, given in the order in which they were asked for. */
export interface QueueLocks {
  /** Resolves, to the function that lets go, once nobody before has the lock. */
  take(name: string): Promise<() => void>
}

export function queueLocks(): QueueLocks {
  const last = new Map<string, Promise<void>>()
  return {
    async take(name) {
      const before = last.get(name)
      let letGo = () => {}
      last.set(
        name,
        new Promise((resolve) => {
          letGo = resolve
        }),
      )
      if (before) await before
      return letGo
    },
  }
}
