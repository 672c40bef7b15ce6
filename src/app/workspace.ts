import { syncTransport } from '../api/sync-transport.ts'
import type { Person } from '../domain/people.ts'
import { askPersistence } from '../storage/persistence.ts'
import { createStore, type Store } from '../storage/store.ts'
import { browserClock } from '../sync/browser-clock.ts'
import type { Phase } from '../sync/engine-state.ts'
import { runSync, type SyncRun } from '../sync/run.ts'
import { wantOnReturn } from '../sync/triggers.ts'
import { noLock, webLock } from '../sync/web-lock.ts'

const AFTER_SAVE_MS = 600
const REGULARLY_MS = 120_000

/** One person's store with the exchanges of their organisations under way. */
export interface Exchange {
  readonly store: Store
  readonly syncNow: () => void
  /** The organisations' phases, and a call back at each change. */
  readonly phases: () => readonly Phase[]
  readonly subscribe: (callBack: () => void) => () => void
  readonly signedIn: () => void
  readonly close: () => void
}

let open: { readonly person: string; readonly exchange: Promise<Exchange> } | null = null

/** The person's exchange on this page, opened at the first call; another person's is closed first. */
export function exchangeOf(person: Person): Promise<Exchange> {
  if (open?.person === person.id) return open.exchange
  closeExchange()
  const exchange = start(person)
  open = { person: person.id, exchange }
  exchange.catch(() => {
    if (open?.exchange === exchange) open = null
  })
  return exchange
}

/** Stops sending and closes the database; what it holds stays. */
export function closeExchange(): void {
  open?.exchange.then((exchange) => exchange.close()).catch(() => {})
  open = null
}

async function start(person: Person): Promise<Exchange> {
  const store = await createStore(person.id, {
    onSuperseded: () => location.reload(),
    onFirstSave: () => void askPersistence(navigator.storage),
  })
  const runs = person.memberships.map(({ organisation }) => runOf(organisation.id, person.id, store))
  const want = (why: Parameters<SyncRun['want']>[0]) => {
    for (const run of runs) run.want(why)
  }
  const stop = [
    wantOnReturn({ window, document }, want),
    wantAfterSaves(store, () => want('save')),
    wantRegularly(() => want('hint')),
  ]
  want('start')
  return {
    store,
    syncNow: () => want('tap'),
    phases: () => runs.map((run) => run.phase()),
    subscribe: (callBack) => {
      const undo = runs.map((run) => run.subscribe(callBack))
      return () => {
        for (const each of undo) each()
      }
    },
    signedIn: () => {
      for (const run of runs) run.signedIn(person.id)
    },
    close: () => {
      for (const undo of stop) undo()
      for (const run of runs) run.close()
      store.close()
    },
  }
}

function runOf(org: string, user: string, store: Store): SyncRun {
  return runSync(org, user, {
    store,
    transport: syncTransport(),
    clock: browserClock,
    lock: 'locks' in navigator ? webLock(navigator.locks) : noLock,
    random: Math.random,
    onError: (cause) => console.warn('The exchange with the server was interrupted on this device', cause),
  })
}

/** Wants an exchange shortly after something unsent appeared, also when another tab wrote it. */
function wantAfterSaves(store: Store, want: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let before = 0
  const watching = store.watchCounts().subscribe({
    next: ({ unsent }) => {
      if (unsent > before) {
        clearTimeout(timer)
        timer = setTimeout(want, AFTER_SAVE_MS)
      }
      before = unsent
    },
    // The page itself shows that the database is gone; there is nothing more to send from here.
    error: () => {},
  })
  return () => {
    clearTimeout(timer)
    watching.unsubscribe()
  }
}

function wantRegularly(want: () => void): () => void {
  const timer = setInterval(want, REGULARLY_MS)
  return () => clearInterval(timer)
}
