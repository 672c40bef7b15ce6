import { ApiProblem, PROBLEMS } from '../../server/http/problems.ts'
import type { LogBook, LogBooks } from '../../server/log/log-book.ts'
import type { SyncDeps, syncOnce } from '../../server/log/sync.ts'
import type { Administration } from '../../server/log/testing/memory-log-books.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { SyncRequest, SyncResponse } from '../../src/domain/wire/sync.ts'
import { carriedBy } from '../../src/sync/protocol.ts'
import type { SyncReply } from '../../src/sync/transport-port.ts'
import type { Product } from './product.ts'
import type { Truth } from './truth.ts'

/** A request as it reaches a server: with the session of whoever is signed in. */
export interface Asked {
  readonly person: string | null
  readonly org: string
  readonly request: SyncRequest
}

/** A request whose server stopped in the middle of its transaction. */
export interface Flight {
  readonly asked: Asked
  readonly onReply: (reply: SyncReply) => void
  reply: SyncReply | null
  readonly gate: Gate
}

interface Gate {
  /** Calls on the log book until the server stops. */
  left: number
  waiting: { readonly go: () => void; readonly fail: (reason: Error) => void } | null
}

const CRASHED = 'the server crashed'
/** What a database may say no with; anything else that is thrown is a fault of the code. */
const OF_THE_DATABASE =
  /row-level security|duplicate key|terminating connection|device of two people|the server crashed/

/** All microtasks that can run have run: what is not done by then waits for somebody. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** Stateless servers over one database: what one of them does in the middle of another's transaction is in its hands. */
export class ServerRoom {
  readonly books: LogBooks & Administration
  flights: Flight[] = []
  /** Everything that reached a server. */
  readonly asked: Asked[] = []
  /** What was answered to whom it should not have been. */
  readonly leaks: string[] = []
  private readonly truth: Truth
  private readonly now: () => number
  private readonly deps: SyncDeps
  private readonly gated: LogBooks
  private readonly syncOnce: typeof syncOnce
  private readonly onAnswer: (code: string) => void
  private nextGate: Gate | null = null

  constructor(
    books: LogBooks & Administration,
    product: Product,
    { truth, now, onAnswer }: { truth: Truth; now: () => number; onAnswer: (code: string) => void },
  ) {
    this.books = books
    this.truth = truth
    this.now = now
    this.onAnswer = onAnswer
    const faulty = product.books(books)
    this.gated = { open: (opening, work) => faulty.open(opening, (book) => throughGate(book, this.takeGate(), work)) }
    this.syncOnce = product.syncOnce(books)
    this.deps = {
      books: this.gated,
      clock: () => new Date(now()),
      instance: { demo: false, clockFixed: false, today: () => this.today() },
      sha256: nodeSha256,
    }
  }

  today(): string {
    return new Date(this.now()).toISOString().slice(0, 10)
  }

  /** Answers, or stops after so many calls on the log book; a request that waits for a stopped one waits with it. */
  async serve(asked: Asked, onReply: (reply: SyncReply) => void, stopAfter: number | null = null): Promise<void> {
    if (this.asked.length < 400) this.asked.push(asked)
    if (stopAfter === null && this.flights.length === 0) return onReply(await this.run(asked, null))
    const gate: Gate = { left: stopAfter ?? Number.POSITIVE_INFINITY, waiting: null }
    const flight: Flight = { asked, onReply, reply: null, gate }
    this.flights.push(flight)
    void this.run(asked, gate).then((reply) => {
      flight.reply = reply
    })
    await this.land()
  }

  async resume(pick: number): Promise<void> {
    const waiting = this.flights.filter(({ gate }) => gate.waiting)
    const flight = waiting[pick % waiting.length]
    if (!flight) return
    flight.gate.left = Number.POSITIVE_INFINITY
    flight.gate.waiting?.go()
    await this.land()
  }

  /** The server dies with what it was in the middle of: nobody is answered, the database undoes it. */
  async crash(pick: number | 'all'): Promise<void> {
    const waiting = this.flights.filter(({ gate }) => gate.waiting)
    for (const [index, { gate }] of waiting.entries()) {
      if (pick === 'all' || index === pick % waiting.length) gate.waiting?.fail(new Error(CRASHED))
    }
    await this.land()
    if (pick === 'all' && this.flights.length > 0) await this.crash('all')
  }

  private async land(): Promise<void> {
    await settled()
    const landed = this.flights.filter(({ reply }) => reply !== null)
    this.flights = this.flights.filter(({ reply }) => reply === null)
    for (const { reply, onReply } of landed) if (reply) onReply(reply)
  }

  private takeGate(): Gate | null {
    const gate = this.nextGate
    this.nextGate = null
    return gate
  }

  private async run(asked: Asked, gate: Gate | null): Promise<SyncReply> {
    const reply = await this.replyTo(asked, gate)
    this.onAnswer(reply.kind === 'page' ? 'page' : reply.failure.code)
    return reply
  }

  private async replyTo({ person, org, request }: Asked, gate: Gate | null): Promise<SyncReply> {
    if (person === null) return failure(401, 'signed_out')
    const notes = carriedBy(request).map((entry) => ('note' in entry ? entry.note : undefined))
    if (notes.includes('poison')) return failure(422, 'malformed')
    if (notes.includes('heavy')) return failure(413, 'too_large')
    if (notes.includes('breaking')) return failure(500, 'internal')
    const before = this.mayRead(person, org)
    const revoked = this.truth.revokedDevices.has(request.device)
    try {
      this.nextGate = gate
      const { answer, appended } = await this.syncOnce(this.deps, { org, person, request })
      this.watch({ person, org, request }, answer, appended, { may: before || this.mayRead(person, org), revoked })
      return { kind: 'page', response: answer }
    } catch (problem) {
      if (problem instanceof ApiProblem) return failure(PROBLEMS[problem.code].status, problem.code)
      if (problem instanceof Error && problem.message === CRASHED) return LOST
      if (problem instanceof Error && OF_THE_DATABASE.test(problem.message)) return failure(500, 'internal')
      throw problem
    }
  }

  private mayRead(person: string, org: string): boolean {
    return this.truth.mayRead(person, org, this.today())
  }

  private watch(
    { person, org, request }: Asked,
    { log, next, held }: SyncResponse,
    appended: number,
    { may, revoked }: { may: boolean; revoked: boolean },
  ): void {
    const moved = next.seq !== (request.after?.seq ?? 0)
    if (!may && (log.length > 0 || moved)) this.leaks.push(`${person} read the log of ${org} without belonging to it`)
    if (!may && appended > 0) this.leaks.push(`${person} wrote in the log of ${org} without belonging to it`)
    if (revoked) this.leaks.push(`the revoked device ${request.device} was answered`)
    const asked = new Set(request.held)
    if (held.some(({ id }) => !asked.has(id))) this.leaks.push('held entries were told of that nobody asked for')
  }
}

export const LOST: SyncReply = failure(null, 'offline')

export function failure(status: number | null, code: string, retryAfterMs: number | null = null): SyncReply {
  return { kind: 'failure', failure: { status, code, retryAfterMs } }
}

/** The work on a book, each of whose calls passes the gate first, and so does the end of the transaction. */
async function throughGate<T>(book: LogBook, gate: Gate | null, work: (book: LogBook) => Promise<T>): Promise<T> {
  if (gate === null) return work(book)
  const pass = async () => {
    if (gate.left > 0) {
      gate.left -= 1
      return
    }
    await new Promise<void>((go, fail) => {
      gate.waiting = { go, fail }
    })
    gate.waiting = null
  }
  const gated = <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) => {
    return async (...given: A) => {
      await pass()
      return call(...given)
    }
  }
  const result = await work({
    standing: gated(book.standing),
    claimDevice: gated(book.claimDevice),
    lockHead: gated(book.lockHead),
    readHead: gated(book.readHead),
    markAt: gated(book.markAt),
    lookUp: gated(book.lookUp),
    known: gated(book.known),
    rules: gated(book.rules),
    append: gated(book.append),
    hold: gated(book.hold),
    replaceStandIns: gated(book.replaceStandIns),
    redact: gated(book.redact),
    page: gated(book.page),
  })
  await pass()
  return result
}
