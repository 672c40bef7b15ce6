import { useSyncExternalStore } from 'react'

/** The width under which the styles turn to one column. */
const NARROW = '(max-width: 47.5rem)'

const query = () => globalThis.matchMedia?.(NARROW)

function subscribe(changed: () => void): () => void {
  const list = query()
  list?.addEventListener('change', changed)
  return () => list?.removeEventListener('change', changed)
}

/** Whether the screen is a phone's, for drawings whose room has to be known in numbers. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query()?.matches ?? false)
}
