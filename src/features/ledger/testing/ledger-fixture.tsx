// Dexie watches only the database of the global scope.
import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { Suspense } from 'react'
import { onTestFinished } from 'vitest'
import { catalogueQuery } from '../../../api/catalogue-query.ts'
import type { Person } from '../../../domain/people.ts'
import { sampleIndicator, sampleValue } from '../../../domain/samples.ts'
import { LanguageProvider } from '../../../i18n/language.tsx'
import type { Language } from '../../../i18n/languages.ts'
import { createStore, type Store } from '../../../storage/store.ts'
import { WorkspaceContext } from '../../../storage/workspace.tsx'
import type { Phase } from '../../../sync/engine-state.ts'
import { loggedRow } from '../../../sync/row.ts'
import { LedgerPage } from '../ledger-page.tsx'

export const ORG = '018cc251-f400-7000-8000-0000000000aa'
export const ME = '018cc251-f400-7000-8000-0000000000bb'
export const ELIO = '018cc251-f400-7000-8000-0000000000cc'
export const CONTACT = '2026-07-01T08:00:00Z'
export const cursor = (seq: number) => ({ seq, mark: String(seq).padStart(64, '0') })

export const PLACES = sampleIndicator({ code: 'INC-1.1', nameIt: 'Luoghi aperti', nameEn: 'Open places' })
export const PEOPLE = sampleIndicator({ code: 'INC-1.2', nameIt: 'Persone accolte', nameEn: 'People hosted' })

const person: Person = {
  ...{ id: ME, name: 'Samira Haddad', email: 'samira@example.org', planRoles: [] },
  memberships: [
    {
      role: 'contributor',
      organisation: { id: ORG, name: 'Neve e Lana', legalForm: '', runts: null, municipality: '', zone: '' },
      assignments: [],
      extensions: [],
      people: [{ id: ELIO, name: 'Elio Bertolotto' }],
    },
  ],
}

/** A value of 2025; `n` tells entries apart and orders them. */
export function valueIn(n: number, number: string, indicator = PLACES) {
  return sampleValue(
    n,
    { number },
    { cell: { indicator: indicator.code, definition: 1, period: '2025', disaggregation: '' } },
  )
}

/** A real store on a database of its own. */
export async function openStore(): Promise<Store> {
  const store = await createStore(crypto.randomUUID())
  onTestFinished(() => store.close())
  return store
}

interface From {
  readonly author: string
  readonly device: string
}

/** Entries come with the log, in order from `first`. */
export async function arrive(store: Store, entries: readonly ReturnType<typeof valueIn>[], from: From, first = 1) {
  const placed = { ...from, receivedAt: CONTACT, hash: '' }
  const rows = entries.map((entry, index) => loggedRow(ORG, { ...placed, seq: first + index, entry }))
  const after = first === 1 ? null : cursor(first - 1)
  const next = cursor(first + rows.length - 1)
  await store.applyPage(ORG, { after, next, rows, settled: [], missing: [], contactedAt: CONTACT })
}

interface Given {
  readonly store: Store
  readonly org?: string
  readonly online?: boolean
  readonly language?: Language
  readonly member?: boolean
  /** What the exchange does when it is asked to send, and where it is before. */
  readonly phase?: Phase
  readonly onSend?: (go: (phase: Phase) => void) => void
}

/** Shows the ledger to Samira, with an exchange that does as the test says. */
export function show({ store, org = ORG, online = true, language = 'it', member = true, phase, onSend }: Given) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  queries.setQueryData(catalogueQuery().queryKey, { indicators: [PLACES, PEOPLE] } as never)
  let now: Phase = phase ?? { name: 'idle' }
  const listeners = new Set<() => void>()
  const go = (next: Phase) => {
    now = next
    act(() => {
      for (const callBack of listeners) callBack()
    })
  }
  const workspace = {
    ...{ store, online, today: '2026-07-20', person: member ? person : { ...person, memberships: [] } },
    syncNow: () => onSend?.(go),
    phaseOf: () => now,
    watchPhases: (callBack: () => void) => {
      listeners.add(callBack)
      return () => listeners.delete(callBack)
    },
  }
  return render(
    <QueryClientProvider client={queries}>
      <LanguageProvider first={language}>
        <WorkspaceContext value={workspace}>
          <Suspense>
            <LedgerPage org={org} />
          </Suspense>
        </WorkspaceContext>
      </LanguageProvider>
    </QueryClientProvider>,
  )
}
