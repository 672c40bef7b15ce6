import { useSyncExternalStore } from 'react'

let superseded = false
const listeners = new Set<() => void>()

/** Another tab has opened a newer version of the device's database: this page saves and sends nothing any more. */
export function tellSuperseded(): void {
  superseded = true
  for (const listener of listeners) listener()
}

/** Whether that has happened to this page. Only its person reloads it: there may be text in a box. */
export function useSuperseded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => superseded,
  )
}
