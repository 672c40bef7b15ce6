import { uuid7 } from '../../../../server/start/uuid7.ts'
import type { Entry, LogEntry } from '../../../../src/domain/entry.ts'
import type { Cursor, PageEntry, SyncRequest, SyncResponse } from '../../../../src/domain/wire/sync.ts'
import type { Setting } from '../device.ts'
import type { Serving } from '../subject.ts'
import { jsonHandler } from './json.ts'

/** Entries in the order in which they came, in memory: no rule, no chain, no wall, no sign-in. */
interface MemoryLog {
  append(entries: readonly Entry[]): void
  page(after: number, limit: number): LogEntry[]
  head(): number
}

function memoryLog({ person }: Setting): MemoryLog {
  const log: LogEntry[] = []
  const ids = new Set<string>()
  const device = uuid7()
  return {
    append(entries) {
      for (const entry of entries) {
        if (ids.has(entry.id)) continue
        ids.add(entry.id)
        const seq = log.length + 1
        log.push({ seq, author: person, device, receivedAt: new Date().toISOString(), hash: markAt(seq), entry })
      }
    },
    page: (after, limit) => log.slice(after, after + limit),
    head: () => log.length,
  }
}

const markAt = (seq: number) => seq.toString(16).padStart(64, '0')

const stub = ({ entry, ...placed }: LogEntry): PageEntry => ({ ...placed, id: entry.id })

type Answer = (log: MemoryLog, path: string, body: unknown) => unknown

async function serveMemory(answer: Answer): Promise<Serving> {
  let log: MemoryLog | undefined
  const current = () => {
    if (log === undefined) throw new Error('Nobody has come yet')
    return log
  }
  return {
    async newcomer() {
      const setting = { org: uuid7(), person: uuid7(), email: 'nobody@example.org', password: 'nothing-is-checked' }
      log = memoryLog(setting)
      return setting
    },
    handle: jsonHandler((path, body) => answer(current(), path, body)),
    count: async () => current().head(),
    close: async () => {},
  }
}

/** What the limit talks to: /api/push takes entries and says where they are, /api/pull gives a page. */
export const serveRows = (): Promise<Serving> =>
  serveMemory((log, path, body) => {
    if (path === '/api/push') {
      const before = log.head()
      log.append(body as Entry[])
      return { placed: log.page(before, log.head()).map(stub) }
    }
    const { after, limit } = body as { after: number; limit: number }
    return { log: log.page(after, limit), more: after + limit < log.head() }
  })

/** The product's protocol over the same memory: what is left is what the product's client costs. */
export const serveProtocol = (): Promise<Serving> =>
  serveMemory((log, path, body) => (path.startsWith('/api/sync/') ? exchange(log, body as SyncRequest) : SESSION))

const SESSION = { person: null, instance: { demo: false, today: '2026-07-20', clockFixed: false } }

function exchange(log: MemoryLog, { push, after, limit }: SyncRequest): SyncResponse {
  log.append(push)
  const carried = new Set(push.map(({ id }) => id))
  const from = after?.seq ?? 0
  const page = log.page(from, limit)
  const next: Cursor = { seq: from + page.length, mark: markAt(from + page.length) }
  return {
    results: [],
    log: page.map((one) => (carried.has(one.entry.id) ? stub(one) : { ...one, id: one.entry.id })),
    held: [],
    next,
    head: log.head(),
    more: next.seq < log.head(),
    server: { time: new Date().toISOString(), minSchema: 1 },
  }
}
