import { setTimeout as sleep } from 'node:timers/promises'
import { between, pick, type Random, wholeBetween } from '../../seeds/demo/random.ts'
import { uuid7 } from '../../server/start/uuid7.ts'
import { createClient } from '../../src/api/client.ts'
import { syncTransport } from '../../src/api/sync-transport.ts'
import { signIn } from '../../src/domain/endpoints/session.ts'
import { cellKey, type Entry, type ValueEntry } from '../../src/domain/entry.ts'
import { browserClock } from '../../src/sync/browser-clock.ts'
import type { MembershipCheck, SyncStore } from '../../src/sync/ports.ts'
import type { EntryRow } from '../../src/sync/row.ts'
import { runSync, type SyncRun } from '../../src/sync/run.ts'
import { asSyncStore, memoryStore } from '../../src/sync/testing/memory-store.ts'
import type { SyncTransport } from '../../src/sync/transport-port.ts'
import { noLock } from '../../src/sync/web-lock.ts'
import { cellHeads } from './cell-heads.ts'
import { CELLS, MAX_VALUE, PASSWORD, type Writer } from './seed.ts'

/** A device with the real engine over a store in memory, its person signed in, writing until it is told to stop. */
export interface Client {
  readonly name: string
  readonly orgs: readonly string[]
  /** Every entry ever saved here, with its organisation. */
  readonly saved: ReadonlyMap<string, string>
  rows(): EntryRow[]
  /** Saves and looks at the log over and over, until the signal. */
  work(until: AbortSignal): Promise<void>
  tap(): void
  /** What its exchanges stopped at for good, if any did. */
  stopped(): string[]
  /** What a port threw: nothing here should. */
  readonly errors: unknown[]
  close(): void
}

export interface ClientOptions {
  readonly writer: Writer
  readonly random: Random
  /** The servers, behind whatever spreads requests among them. */
  readonly origins: readonly [string, ...string[]]
  /** Puts around the transport who listens in. */
  readonly through: (transport: SyncTransport) => SyncTransport
  /** Milliseconds between two saves to one organisation: the longest. */
  readonly pauseMs: number
}

/** Signs in and starts one exchange for each organisation of the person. */
export async function openClient({ writer, random, origins, through, pauseMs }: ClientOptions): Promise<Client> {
  const store = memoryStore(uuid7())
  const saved = new Map<string, string>()
  const heads = cellHeads()
  const errors: unknown[] = []
  const api = createClient({ fetch: await signedIn(writer, random, origins), timeoutMs: 15_000 })
  const transport = through(syncTransport(api))
  const device = { store: watching(asSyncStore(store), heads.see), clock: browserClock, lock: noLock, random }
  const onError = (error: unknown) => void errors.push(error)
  const runs = new Map(
    writer.orgs.map((org) => [org, runSync(org, writer.id, { ...device, transport, membership, onError })]),
  )

  function save(org: string): void {
    const save = uuid7()
    for (let left = wholeBetween(random, 1, 40); left > 0; left -= 1) {
      const entry = newValue(random, save, (key) => heads.of(org, key))
      store.save(org, entry)
      saved.set(entry.id, org)
      heads.see(org, entry)
    }
  }

  async function workOn(org: string, run: SyncRun, until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      await sleep(between(random, pauseMs / 5, pauseMs))
      save(org)
      run.want('save')
      // Somebody looks at the page now and then, which ends the wait after a failure.
      if (random() < 0.3) run.want('focus')
    }
  }

  return {
    ...{ name: writer.name, orgs: writer.orgs, saved, errors },
    rows: () => store.all(),
    work: async (until) => void (await Promise.all([...runs].map(([org, run]) => workOn(org, run, until)))),
    tap: () => runs.forEach((run) => void run.want('tap')),
    stopped: () => [...runs.values()].flatMap((run) => stopOf(run)),
    close: () => runs.forEach((run) => void run.close()),
  }
}

/** Nobody's membership ends here. */
const membership: MembershipCheck = { belongs: async () => true }

function stopOf(run: SyncRun): string[] {
  const phase = run.phase()
  return phase.name === 'stopped' ? [phase.why] : []
}

function newValue(random: Random, save: string, headsOf: (key: string) => string[]): ValueEntry {
  const cell = pick(random, CELLS as [(typeof CELLS)[number]])
  const authored = { id: uuid7(), v: 1 as const, at: new Date().toISOString(), save }
  const value = { number: String(wholeBetween(random, 0, MAX_VALUE)) }
  return { ...authored, kind: 'value', cell, parents: headsOf(cellKey(cell)), value }
}

/** The store, telling of every entry that a page brought. */
function watching(store: SyncStore, see: (org: string, entry: Entry) => void): SyncStore {
  return {
    ...store,
    async applyPage(org, page) {
      const result = await store.applyPage(org, page)
      if (result === 'written') for (const { entry } of page.rows) see(org, entry)
      return result
    },
  }
}

/** Signs in over the API and answers a fetch that carries the session to any of the servers. */
async function signedIn(writer: Writer, random: Random, origins: ClientOptions['origins']): Promise<typeof fetch> {
  let cookies = ''
  const carrying: typeof fetch = (path, init) => {
    const headers = new Headers(init?.headers)
    headers.set('Origin', origins[0])
    if (cookies !== '') headers.set('Cookie', cookies)
    return fetch(`${pick(random, origins)}${path}`, { ...init, headers })
  }
  const noting: typeof fetch = async (path, init) => {
    const answer = await carrying(path, init)
    cookies = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
    return answer
  }
  await createClient({ fetch: noting }).call(signIn, { body: { email: writer.email, password: PASSWORD } })
  return carrying
}
