import { asJobs, asPerson } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { tooManyRequests } from '../http/too-many-requests.ts'
import { readHeads } from '../repositories/heads.ts'
import { listMemberships } from '../repositories/roles.ts'
import { createHeadsWatch } from './heads-watch.ts'
import { createHintStream } from './hint-stream.ts'
import { createSeats } from './seats.ts'

/** Open tabs of one person in all their browsers: each browser opens one. */
const MAX_LISTENERS = 8
const KEEP_ALIVE_MS = 25_000

export interface Hints {
  /** The body of an answer that hints at what grows for the person, until they sign out or go away. */
  listen(person: string, request: Request): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
  /** Ends every stream. */
  close(): void
}

type HintDeps = Pick<Deps, 'db' | 'identity' | 'instance' | 'log'>

/**
 * Hints to whoever listens that a log of their organisations grew. Managers hear of those to which they belong.
 *
 * Errors  `listen` throws ApiProblem `too_many_requests` beyond MAX_LISTENERS of one person
 * Source  SPEC S15
 */
export function createHints(deps: HintDeps, { everyMs = 1_000, keepAliveMs = KEEP_ALIVE_MS } = {}): Hints {
  const { log } = deps
  const seats = createSeats(MAX_LISTENERS)
  const endings = new Set<() => void>()
  let closed = false
  const watch = createHeadsWatch({
    everyMs,
    read: (orgs) => asJobs(deps.db, deps.instance.today(), (trx) => readHeads(trx, orgs)),
    onFailure: (failure) => log.warn({ reason: nameOf(failure) }, 'no hints until the database is back'),
  })

  async function listen(person: string, request: Request) {
    const leave = seats.take(person)
    if (leave === null) throw tooManyRequests(60_000)
    let orgs = await organisationsOf(deps, person).catch((failure: unknown) => {
      leave()
      throw failure
    })
    const stream = createHintStream(() => {
      clearTimeout(timer)
      unwatch()
      endings.delete(stream.end)
      leave()
    })
    const unwatch = watch.watch({ orgs: () => orgs, tell: (heads) => stream.tell(orgs, heads) })
    endings.add(stream.end)

    // Who signed out, or whose device was revoked, hears nothing more; who joined or left an organisation hears of those of now.
    async function renew(): Promise<void> {
      try {
        const identified = await deps.identity.identify(request, 'page')
        if (identified?.personId !== person || identified.confined) return stream.end()
        orgs = await organisationsOf(deps, person)
      } catch (failure) {
        log.warn({ reason: nameOf(failure) }, 'a listener could not be renewed')
      }
      stream.keepAlive()
      if (endings.has(stream.end)) timer = setTimeout(renew, keepAliveMs)
    }
    let timer = setTimeout(renew, keepAliveMs)
    if (closed) stream.end()
    return stream.body
  }

  return {
    listen,
    close() {
      closed = true
      for (const end of [...endings]) end()
      watch.close()
    },
  }
}

function organisationsOf({ db, instance }: HintDeps, person: string): Promise<ReadonlySet<string>> {
  const today = instance.today()
  return asPerson(
    db,
    { person, today },
    async (trx) => new Set((await listMemberships(trx, person, today)).map(({ organisation }) => organisation)),
  )
}

/** The kind of failure: its text may hold what a query was given. */
const nameOf = (failure: unknown) =>
  failure instanceof Error ? ('code' in failure ? String(failure.code) : failure.name) : 'unknown'
