import { useEffect, useState } from 'react'
import type { Draft } from '../../storage/draft-table.ts'
import type { Store } from '../../storage/store.ts'

/** What was typed for the organisation and is no value yet, the latest first; read again after every change. */
export function useDrafts(store: Pick<Store, 'watchCounts' | 'drafts'>, org: string): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  useEffect(() => {
    let gone = false
    const read = async () => {
      const now = await store.drafts(org)
      if (!gone) setDrafts(now.toSorted((a, b) => (a.at < b.at ? 1 : -1)))
    }
    // The rows themselves say when the database does not answer.
    const error = () => {}
    const watching = store.watchCounts().subscribe({ next: () => void read().catch(error), error })
    return () => {
      gone = true
      watching.unsubscribe()
    }
  }, [store, org])
  return drafts
}
