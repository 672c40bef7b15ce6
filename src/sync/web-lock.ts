import type { Lock } from './ports.ts'

/** A lock across the tabs of one browser, by the Web Locks API; let go of by the browser when the tab dies. */
export function webLock(locks: Pick<LockManager, 'request'>): Lock {
  return {
    acquire: (name) =>
      new Promise((resolve, reject) => {
        const held = (lock: unknown) =>
          lock === null ? resolve(null) : new Promise<void>((letGo) => resolve(() => letGo()))
        locks.request(name, { ifAvailable: true }, held).catch(reject)
      }),
  }
}

/** For browsers without Web Locks: two tabs then only waste bytes. */
export const noLock: Lock = { acquire: async () => () => {} }
