import { useSyncExternalStore } from 'react'
import type { Persistence } from '../storage/persistence.ts'

const TOLD = 'traguardo:kept-told'

let waiting = false
const listeners = new Set<() => void>()

function show(next: boolean): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** What the browser answered at the first save; a refusal is said once on a device, what was granted needs no word. */
export function tellPersistence(answer: Persistence): void {
  if (answer === 'best_effort' && localStorage.getItem(TOLD) === null) show(true)
}

/** Whether the refusal waits to be read, and what to do once it was. */
export function usePersistenceAnswer(): { readonly refused: boolean; readonly read: () => void } {
  const refused = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )
  return {
    refused,
    read: () => {
      localStorage.setItem(TOLD, 'yes')
      show(false)
    },
  }
}
