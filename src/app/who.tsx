import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { sessionQuery } from '../api/session-query.ts'
import type { Person } from '../domain/people.ts'
import type { Session } from '../domain/wire/session.ts'
import { forgetPerson, knownPerson, rememberPerson } from '../storage/known-person.ts'
import { keepAnswersOf } from './answers.ts'
import { registerServiceWorker } from './service-worker.ts'

/**
 * Who is reading, as far as this device knows.
 *
 * `person` is who signed in here and has not signed out: without a network, or with a session that has ended, they go
 * on with what the device holds. `ended` says that the server no longer knows them.
 */
interface Who {
  readonly person: Person | null
  readonly instance: Session['instance'] | null
  readonly ended: boolean
  readonly signedIn: (session: Session) => void
  readonly signedOut: () => void
}

const WhoContext = createContext<Who | null>(null)

export function WhoProvider({ children }: { readonly children: ReactNode }) {
  const [known, setKnown] = useState<Session | null>(() => knownPerson(localStorage))
  const queries = useQueryClient()
  const { data: session } = useQuery(sessionQuery())
  useEffect(() => {
    if (session === undefined || session.person === null) return
    rememberPerson(localStorage, { ...session, person: session.person })
    void keepAnswersOf(session.person.id)
    registerServiceWorker({ soon: true })
    setKnown(session)
  }, [session])
  const who = useMemo<Who>(() => {
    return {
      person: session?.person ?? known?.person ?? null,
      instance: session?.instance ?? known?.instance ?? null,
      ended: session !== undefined && session.person === null && known?.person != null,
      signedIn: (next) => queries.setQueryData(sessionQuery().queryKey, next),
      signedOut: () => {
        forgetPerson(localStorage)
        setKnown(null)
        if (session !== undefined) queries.setQueryData(sessionQuery().queryKey, { ...session, person: null })
      },
    }
  }, [session, known, queries])
  return <WhoContext value={who}>{children}</WhoContext>
}

export function useWho(): Who {
  const who = use(WhoContext)
  if (who === null) throw new Error('useWho needs a WhoProvider above it')
  return who
}
