import { useEffect, useState } from 'react'
import type { Store } from '../../storage/store.ts'

/** When this device last heard from the organisation's log, ISO 8601; null as long as it never did. */
export function useContactedAt(store: Pick<Store, 'watchContactedAt'>, org: string): string | null {
  const [contactedAt, setContactedAt] = useState<string | null>(null)
  useEffect(() => {
    // The rows themselves say when the database does not answer.
    const watching = store.watchContactedAt(org).subscribe({ next: setContactedAt, error: () => {} })
    return () => watching.unsubscribe()
  }, [store, org])
  return contactedAt
}
