import { FIRST_MARK } from '../../server/log/hash-chain.ts'
import type { LogBook, LogBooks, Opening } from '../../server/log/log-book.ts'
import { syncOnce } from '../../server/log/sync.ts'
import { BEGIN, MANAGER } from './cast.ts'
import type { Product } from './product.ts'

type Change = (book: LogBook, opening: Opening, books: LogBooks) => Partial<LogBook>

const changed =
  (change: Change): Product['books'] =>
  (books) => ({
    open: (opening, work) => books.open(opening, (book) => work({ ...book, ...change(book, opening, books) })),
  })

/** Faults of the server and of its database. */
export const BOOK_FAULTS: Readonly<Record<string, Partial<Product>>> = {
  'no mark is compared': { syncOnce: anyCursor },
  'places are given without a lock': { books: unlocked },
  'held entries are not kept': { books: changed(() => ({ hold: async () => {} })) },
  'a redaction leaves what comes after it': {
    books: changed((book) => ({ lookUp: async (ids) => ({ ...(await book.lookUp(ids)), redacted: [] }) })),
  },
  'a redaction blanks nothing': { books: changed(() => ({ redact: async () => {} })) },
  'entries that are there are not found': {
    books: changed((book) => ({ lookUp: async (ids) => ({ ...(await book.lookUp(ids)), placed: [] }) })),
  },
  'nobody hears what was declined': {
    books: changed((book) => ({
      lookUp: async (ids) => {
        const there = await book.lookUp(ids)
        return { ...there, held: there.held.map((row) => ({ ...row, decided: null })) }
      },
    })),
  },
  'whoever is signed in sends': {
    books: changed(() => ({ claimDevice: async () => 'own' })),
    syncOnce: () => (deps, asked) => syncOnce(deps, { ...asked, request: { ...asked.request, user: asked.person } }),
  },
  'memberships are read by an earlier day': {
    books: (books) => ({
      open: (opening, work) => books.open({ ...opening, today: new Date(BEGIN).toISOString().slice(0, 10) }, work),
    }),
  },
  'strangers read': { books: changed(openToAll) },
  'a revoked device is served': {
    books: changed((book) => ({
      claimDevice: async (device, at) => {
        const whose = await book.claimDevice(device, at)
        return whose === 'revoked' ? 'own' : whose
      },
    })),
  },
}

/** Goes on from any place, whatever log it was of. */
function anyCursor(tables: Parameters<Product['syncOnce']>[0]): typeof syncOnce {
  return async (deps, asked) => {
    const { after } = asked.request
    if (after === null) return syncOnce(deps, asked)
    const { log } = tables.tables(asked.org)
    const seq = Math.min(after.seq, log.length)
    const cursor = { seq, mark: log[seq - 1]?.mark ?? FIRST_MARK }
    const done = await syncOnce(deps, { ...asked, request: { ...asked.request, after: cursor } })
    if (after.seq === seq) return done
    return { ...done, answer: { ...done.answer, log: [], next: after, head: after.seq, more: false } }
  }
}

/** As a sequence of the database gives numbers: each once, whether its transaction ends well or not. */
function unlocked(books: LogBooks): LogBooks {
  const last = new Map<string, number>()
  return changed((book, { org }) => ({
    lockHead: book.readHead,
    append: (entries, at) => {
      const from = Math.max(last.get(org) ?? 0, (entries[0]?.seq ?? 1) - 1)
      last.set(org, from + entries.length)
      return book.append(
        entries.map((entry, index) => ({ ...entry, seq: from + index + 1 })),
        at,
      )
    },
  }))(books as Parameters<Product['books']>[0])
}

function openToAll(_book: LogBook, opening: Opening, books: LogBooks): Partial<LogBook> {
  const asManager = <T>(work: (book: LogBook) => Promise<T>) => books.open({ ...opening, person: MANAGER }, work)
  return {
    standing: async () => ({ member: 'contributor', wasMember: true, manager: false }),
    readHead: () => asManager((book) => book.readHead()),
    markAt: (seq) => asManager((book) => book.markAt(seq)),
    page: (range) => asManager((book) => book.page(range)),
  }
}
