import { useEffect, useState } from 'react'
import { useWorkspace } from './workspace.tsx'

/**
 * An organisation that the person belongs to no more, with how much of theirs is still on this device.
 *
 * Shape     `waiting` entries, all of them; `held` and `refused` once for a cell, however often it was written again;
 *           `drafts` are texts that are no entry yet; `endedAt` ISO 8601, by this device's clock, is when it learned
 *           that they belong to it no more
 * Unknowns  name and time are null where this device never heard that the person belonged to it
 */
export interface LeftOrganisation {
  readonly org: string
  readonly name: string | null
  readonly endedAt: string | null
  readonly waiting: number
  readonly held: number
  readonly refused: number
  readonly drafts: number
}

/** The organisations of this device that the person belongs to no more; null until first read. */
export function useLeftOrganisations(): readonly LeftOrganisation[] | null {
  const { person, store } = useWorkspace()
  const [left, setLeft] = useState<readonly LeftOrganisation[] | null>(null)
  useEffect(() => {
    const belongs = person.memberships.map(({ organisation }) => organisation.id)
    // The rows themselves say when the database does not answer.
    const watching = store.watchLeft(belongs).subscribe({ next: setLeft, error: () => {} })
    return () => watching.unsubscribe()
  }, [person, store])
  return left
}
