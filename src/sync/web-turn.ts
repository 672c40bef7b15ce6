/** Something that one tab of a browser has at a time; the others wait for it. */
export interface Turn {
  /** What gives it on, when it is this tab's. Errors: the signal's reason where that came first. */
  take(name: string, signal: AbortSignal): Promise<() => void>
}

/** By the Web Locks API: given on by the browser when the tab dies. */
export function webTurn(locks: Pick<LockManager, 'request'>): Turn {
  return {
    take: (name, signal) =>
      new Promise((resolve, reject) => {
        locks.request(name, { signal }, () => new Promise<void>((letGo) => resolve(() => letGo()))).catch(reject)
      }),
  }
}

/** For browsers without Web Locks: each tab does for itself. */
export const everybodysTurn: Turn = { take: async () => () => {} }
