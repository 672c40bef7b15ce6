import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Person } from '../domain/people.ts'
import { exportUnsent } from '../features/ledger/unsent-export.ts'
import { sendNow } from '../sync/send-now.ts'
import { saveFile } from '../ui/download.ts'
import { useCounts, useExchange } from './use-exchange.ts'

const PATIENCE_MS = 30_000

/** What of one organisation is not on the server; `name` is null where this device never heard it. */
export interface LeftBehind {
  readonly org: string
  readonly name: string | null
  readonly count: number
  /** How many of them the person wrote: only those can be discarded. */
  readonly own: number
}

/** What would be left on this device, and the ways to deal with it. */
export function useLeft(person: Person) {
  const { store, syncNow, phaseOf, subscribe } = useExchange(person)
  const counts = useCounts(store)
  const [of, setOf] = useState<readonly LeftBehind[] | null>(null)
  const read = useCallback(async (): Promise<readonly LeftBehind[]> => {
    const names = new Map<string, string | null>(person.memberships.map(({ organisation: { id, name } }) => [id, name]))
    for (const { org, name } of await store.left([...names.keys()])) names.set(org, name)
    const found = (await store.organisations()).map(async (org) => {
      const rows = await store.unsentRows(org)
      const own = rows.filter(({ author }) => author === null || author === person.id)
      return { org, name: names.get(org) ?? null, count: rows.length, own: own.length }
    })
    return (await Promise.all(found)).filter(({ count }) => count > 0)
  }, [person, store])
  useEffect(() => {
    let gone = false
    if (counts === null) return
    read().then(
      (now) => gone || setOf(now),
      // It closes while one leaves; and one that does not answer keeps nobody from leaving.
      () => gone || setOf((before) => before ?? []),
    )
    return () => {
      gone = true
    }
  }, [read, counts])
  return useMemo(
    () => ({
      of,
      /** Sends what can be sent; answers how many are still here. */
      send: async () => {
        const orgs = (await read()).map(({ org }) => org)
        await sendNow({ syncNow, phaseOf, watchPhases: subscribe }, orgs, PATIENCE_MS)
        return (await read()).reduce((sum, { count }) => sum + count, 0)
      },
      exportOf: async (org: string) => {
        const organisation = (await read()).find((left) => left.org === org)?.name ?? ''
        const from = { org, organisation, exportedAt: new Date().toISOString() }
        const file = await exportUnsent(store, { ...from, person: { id: person.id, name: person.name } })
        saveFile(file.name, file.content)
        return file.count
      },
      discard: (org: string) => store.discardUnsent(org),
    }),
    [of, read, person, store, syncNow, phaseOf, subscribe],
  )
}
