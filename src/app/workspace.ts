import { membershipCheck } from '../api/membership-check.ts'
import { syncTransport } from '../api/sync-transport.ts'
import type { Person } from '../domain/people.ts'
import { askPersistence } from '../storage/persistence.ts'
import { createStore, type Store } from '../storage/store.ts'
import { watchPerson } from '../storage/watch-person.ts'
import { browserClock } from '../sync/browser-clock.ts'
import type { Phase } from '../sync/engine-state.ts'
import { followHints } from '../sync/hints.ts'
import { runSync, type SyncRun } from '../sync/run.ts'
import { wantOnReturn } from '../sync/triggers.ts'
import { noLock, webLock } from '../sync/web-lock.ts'
import { afterSaves } from './after-saves.ts'
import { hearHintsHere } from './events.ts'
import { tellPersistence } from './persistence-answer.ts'
import { createRuns } from './runs.ts'
import { tellSuperseded } from './superseded.ts'
import { rememberWriting } from './wrote-here.ts'

const REGULARLY_MS = 120_000

/** One person's store with the exchanges of their organisations under way. */
export interface Exchange {
  readonly store: Store
  readonly syncNow: () => void
  /** The organisations' phases, and a call back at each change. */
  readonly phases: () => readonly Phase[]
  /** Where that organisation's exchange stands; null where none runs. */
  readonly phaseOf: (org: string) => Phase | null
  readonly subscribe: (callBack: () => void) => () => void
  readonly signedIn: () => void
  /** Exchanges with the person's organisations of now: with more, where they have come to belong to more. */
  readonly cover: (person: Person) => void
  readonly close: () => void
}

let open: { readonly person: Person; readonly exchange: Promise<Exchange> } | null = null

/** The person's exchange on this page, opened at the first call; another person's is closed first. */
export function exchangeOf(person: Person): Promise<Exchange> {
  if (open?.person === person) return open.exchange
  if (open?.person.id === person.id) {
    const { exchange } = open
    open = { person, exchange }
    exchange.then((under) => under.cover(person)).catch(() => {})
    return exchange
  }
  closeExchange()
  const exchange = start(person)
  open = { person, exchange }
  // The refusal stays: asked again at every render it would never be shown. A reload tries again.
  exchange.catch(() => {})
  return exchange
}

/** Stops sending and closes the database; what it holds stays. */
export function closeExchange(): void {
  open?.exchange.then((exchange) => exchange.close()).catch(() => {})
  open = null
}

async function start(person: Person): Promise<Exchange> {
  const store = await createStore(person.id, {
    onSuperseded: tellSuperseded,
    onFirstSave: () => void askPersistence(navigator.storage).then(tellPersistence),
  })
  const runs = createRuns((org) => runOf(org, person.id, store))
  const hinted = followHints({
    clock: browserClock,
    random: Math.random,
    known: async (org) => (await store.cursor(org))?.seq ?? 0,
    want: (org) => runs.want('hint', org),
  })
  const cover = ({ memberships }: Person) => {
    const organisations = memberships.map(({ organisation: { id, name } }) => ({ id, name }))
    if (organisations.length > 0) rememberWriting(person.id)
    // A database that has closed under the page is said elsewhere.
    store.keepMemberships(organisations, new Date().toISOString()).catch(() => {})
    runs.belongs(organisations.map(({ id }) => id))
  }
  cover(person)
  // What was written for an organisation that the person has left waits to be sent, or to be forgotten.
  runs.cover(await store.organisations())
  const stop = [
    wantOnReturn({ window, document }, (why) => runs.want(why)),
    afterSaves(store, browserClock, runs),
    wantRegularly(() => runs.want('hint')),
    hearHintsHere(person.id, hinted.hint),
    // Another tab has signed in somebody else, or nobody any more: nothing leaves in another person's session.
    watchPerson(window, runs.session),
    hinted.close,
    runs.close,
    store.close,
  ]
  return {
    store,
    syncNow: () => runs.want('tap'),
    phases: runs.phases,
    phaseOf: runs.phaseOf,
    subscribe: runs.subscribe,
    signedIn: () => runs.session(person.id),
    cover,
    close: () => {
      for (const undo of stop) undo()
    },
  }
}

function runOf(org: string, user: string, store: Store): SyncRun {
  return runSync(org, user, {
    store,
    transport: syncTransport(),
    membership: membershipCheck(user),
    clock: browserClock,
    lock: 'locks' in navigator ? webLock(navigator.locks) : noLock,
    random: Math.random,
    onError: (cause) => console.warn('The exchange with the server was interrupted on this device', cause),
  })
}

function wantRegularly(want: () => void): () => void {
  const timer = setInterval(want, REGULARLY_MS)
  return () => clearInterval(timer)
}
