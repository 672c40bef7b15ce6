// Dexie watches only the database of the global scope.
import 'fake-indexeddb/auto'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'
import { onTestFinished } from 'vitest'
import { catalogueQuery } from '../../../api/catalogue-query.ts'
import type { Catalogue } from '../../../domain/catalogue.ts'
import type { Entry, ValueEntry } from '../../../domain/entry.ts'
import type { Person } from '../../../domain/people.ts'
import { CALENDAR, sampleIndicator, sampleRatio, sampleScore, sampleValue } from '../../../domain/samples.ts'
import { LanguageProvider } from '../../../i18n/language.tsx'
import { createStore, type Store } from '../../../storage/store.ts'
import { WorkspaceContext } from '../../../storage/workspace.tsx'
import { loggedRow } from '../../../sync/row.ts'

export const ORG = '018cc251-f400-7000-8000-0000000000aa'
export const PERIOD = '2025'
const ME = '018cc251-f400-7000-8000-0000000000bb'
const COLLEAGUE = '018cc251-f400-7000-8000-0000000000cc'

const base = { objective: 'INC-1', validation: { ...sampleIndicator().validation, max: 100_000 } }
export const PLACES = sampleIndicator({ ...base, code: 'INC-1.1', nameIt: 'Luoghi aperti' })
export const PEOPLE = sampleIndicator({ ...base, code: 'INC-1.2', nameIt: 'Persone accolte' })
export const SHARE = sampleRatio({
  code: 'INC-1.3',
  nameIt: 'Rinnovi',
  unit: { code: 'percent', labelIt: '%', labelEn: '%', cidsUnit: '' },
})
export const PUBLISHED = sampleRatio({ code: 'INC-1.4', nameIt: 'Pubblica i risultati', entry: 'yes-no' })
export const SCORE = sampleScore({ code: 'INC-1.5', nameIt: 'Maturità digitale' })

const catalogue: Catalogue = {
  version: '1',
  disclaimerIt: 'Proposta nostra.',
  disclaimerEn: 'Our proposal.',
  illustrativeIt: '',
  illustrativeEn: '',
  baselineYear: 2024,
  targetYear: 2030,
  calendar: CALENDAR,
  areas: [{ code: 'INC', order: 6, titlePlanIt: 'Inclusione', nameIt: 'Inclusione', nameEn: 'Inclusion' }],
  objectives: [{ code: 'INC-1', priority: 'INC', order: 1, textIt: 'Promuovere i percorsi', textEn: 'Promote paths' }],
  path: [],
  facts: [],
  indicators: [],
  codeLists: {},
  zones: [],
}

interface Given {
  readonly indicators?: Catalogue['indicators']
  readonly online?: boolean
  readonly extended?: boolean
  readonly member?: boolean
  readonly store?: Store
}

function personOf({ indicators = [], extended = true, member = true }: Given): Person {
  const organisation = { id: ORG, name: 'Neve e Lana', legalForm: '', runts: null, municipality: '', zone: '' }
  const assignments = indicators.map(({ code }) => ({ indicator: code, fromYear: 2024, toYear: null }))
  const extensions = extended ? [{ period: PERIOD, until: '2026-07-31' }] : []
  const people = [{ id: COLLEAGUE, name: 'Elio Bertolotto' }]
  const membership = { role: 'contributor', organisation, assignments, extensions, people } as const
  const memberships = member ? [{ ...membership }] : []
  return { id: ME, name: 'Samira Haddad', email: 'samira@example.org', planRoles: [], memberships }
}

/** A real store on a database of its own. */
export async function openStore(): Promise<Store> {
  const store = await createStore(crypto.randomUUID())
  onTestFinished(() => store.close())
  return store
}

/** A value of 2025 as somebody's device wrote it; `n` tells entries apart and orders them. */
export function valueIn(
  n: number,
  indicator: { code: string },
  value: ValueEntry['value'],
  more: Partial<ValueEntry> = {},
) {
  const cell = { indicator: indicator.code, definition: 1, period: PERIOD, disaggregation: '' }
  return sampleValue(n, value, { cell, ...more })
}

const CONTACT = '2026-07-01T08:00:00Z'
const cursor = (seq: number) => ({ seq, mark: '0'.repeat(64) })
const placed = { author: COLLEAGUE, device: COLLEAGUE, receivedAt: CONTACT, hash: '' }

/** Puts entries that a colleague wrote into the store as the organisation's log, in order from 1. */
export async function logInto(store: Store, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((entry, index) => loggedRow(ORG, { ...placed, seq: index + 1, entry }))
  await store.applyPage(ORG, {
    after: null,
    next: cursor(rows.length),
    rows,
    settled: [],
    missing: [],
    contactedAt: CONTACT,
  })
}

/** One more entry of a colleague comes with the log, at that place. */
export async function arrive(store: Store, seq: number, entry: Entry): Promise<void> {
  const rows = [loggedRow(ORG, { ...placed, seq, entry })]
  await store.applyPage(ORG, {
    after: cursor(seq - 1),
    next: cursor(seq),
    rows,
    settled: [],
    missing: [],
    contactedAt: CONTACT,
  })
}

/** The server refuses an entry of this device, before anything else is in the log. */
export async function refuse(store: Store, id: string, code: string): Promise<void> {
  const settled = [{ id, st: 3, code } as const]
  await store.applyPage(ORG, { after: null, next: cursor(0), rows: [], settled, missing: [], contactedAt: CONTACT })
}

/** Shows a page of a person who works on that store, on 20 July 2026. */
export async function show(page: ReactNode, given: Given = {}) {
  const store = given.store ?? (await openStore())
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  queries.setQueryData(catalogueQuery().queryKey, { ...catalogue, indicators: given.indicators ?? [] })
  const synced: number[] = []
  const workspaceOf = (person: Person) => ({
    person,
    store,
    today: '2026-07-20',
    syncNow: () => void synced.push(1),
    phaseOf: () => null,
    watchPhases: () => () => {},
    online: given.online ?? true,
  })
  const drawn = (person: Person) => (
    <QueryClientProvider client={queries}>
      <LanguageProvider first="it">
        <WorkspaceContext value={workspaceOf(person)}>
          <Suspense>{page}</Suspense>
        </WorkspaceContext>
      </LanguageProvider>
    </QueryClientProvider>
  )
  const shown = render(drawn(personOf(given)))
  /** The server says again who it is, in the same words. */
  const sayWhoAgain = () => shown.rerender(drawn(personOf(given)))
  return { ...shown, store, synced, sayWhoAgain }
}

/** jsdom has the element but not its modal mode. */
export function withModals(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
}
