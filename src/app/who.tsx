import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { api } from '../api/client.ts'
import { sessionQuery } from '../api/session-query.ts'
import { getSession } from '../domain/endpoints/session.ts'
import type { Person } from '../domain/people.ts'
import type { Session } from '../domain/wire/session.ts'
import { forgetPerson, knownPerson, rememberPerson } from '../storage/known-person.ts'
import { keepAnswersOf } from './answers.ts'
import { finishLeaving } from './leaving.ts'
import { remembered } from './remembered.ts'
import { registerServiceWorker } from './service-worker.ts'

/**
 * Who is reading, as far as this device knows.
 *
 * `person` is who signed in here and has not signed out: without a network, or with a session that has ended, they go
 * on with what the device holds. `confirmedAt` is when the server last said who it is, in milliseconds; null while it
 * has not, or says nobody.
 */
interface Who {
  readonly person: Person | null
  readonly instance: Session['instance'] | null
  readonly confirmedAt: number | null
  readonly signedIn: (session: Session) => void
  readonly signedOut: () => void
}

/** A sign-out that had no network comes first: the server must not open the door again to who has left. */
const currentSession = queryOptions({
  ...sessionQuery(),
  queryFn: async ({ signal }) => {
    await finishLeaving()
    return api.call(getSession, { signal })
  },
})

const WhoContext = createContext<Who | null>(null)

export function WhoProvider({ children }: { readonly children: ReactNode }) {
  const [known, setKnown] = useState<Session | null>(() => knownPerson(remembered))
  const queries = useQueryClient()
  const { data: session, dataUpdatedAt } = useQuery(currentSession)
  useEffect(() => {
    if (session === undefined || session.person === null) return
    rememberPerson(remembered, { ...session, person: session.person })
    void keepAnswersOf(session.person.id)
    registerServiceWorker({ soon: true })
    setKnown(session)
  }, [session])
  const who = useMemo<Who>(() => {
    return {
      person: session?.person ?? known?.person ?? null,
      instance: session?.instance ?? known?.instance ?? null,
      confirmedAt: session?.person == null ? null : dataUpdatedAt,
      signedIn: (next) => queries.setQueryData(currentSession.queryKey, next),
      signedOut: () => {
        forgetPerson(remembered)
        setKnown(null)
        if (session !== undefined) queries.setQueryData(currentSession.queryKey, { ...session, person: null })
      },
    }
  }, [session, dataUpdatedAt, known, queries])
  return <WhoContext value={who}>{children}</WhoContext>
}

export function useWho(): Who {
  const who = use(WhoContext)
  if (who === null) throw new Error('useWho needs a WhoProvider above it')
  return who
}
