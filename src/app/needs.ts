import { type LedgerCounts, ledgerCounts, readLedger } from '../domain/ledger.ts'
import type { LeftOrganisation } from '../storage/left-organisation.ts'
import type { Store } from '../storage/store.ts'

/** What each organisation asks of a person, and when the last of them was heard from. */
export interface Needs {
  readonly byOrg: ReadonlyMap<string, LedgerCounts>
  /** ISO 8601; null as long as one of them never was. */
  readonly contactedAt: string | null
  /** Those where something typed is no value yet. */
  readonly drafting: readonly string[]
  /** Organisations that the person is no longer of and of which something is still here. */
  readonly left: readonly LeftOrganisation[]
  /** Those of them for which something still waits to be sent. */
  readonly ended: readonly string[]
}

type NeedsStore = Pick<
  Store,
  'watchCounts' | 'watchContactedAt' | 'cursor' | 'contactedAt' | 'rows' | 'drafts' | 'left'
>

/** A page of the log is followed by the next: whoever counts waits until they rest. */
const REST_MS = 250

/**
 * Tells what the organisations ask of the person, at first and after every change that could be one.
 *
 * A conflict is found only by reading all rows, so they are read again only where the log or a count has moved.
 * Errors  none: a database that has closed is said elsewhere; the last word stands. The answer stops it.
 */
export function watchNeeds(store: NeedsStore, orgs: readonly string[], next: (needs: Needs) => void): () => void {
  const read = reader(store)
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let counts = ''
  const tell = async () => {
    const found = await Promise.all(orgs.map(async (org) => ({ org, ...(await read(org, counts)) })))
    const left = (await store.left(orgs)).filter((each) => each.waiting + each.held + each.refused + each.drafts > 0)
    const drafts = await Promise.all(orgs.map((org) => store.drafts(org)))
    if (stopped) return
    const times = found.map(({ contactedAt }) => contactedAt)
    next({
      byOrg: new Map(found.map(({ org, counts: ofOrg }) => [org, ofOrg])),
      contactedAt: times.includes(null) ? null : (times.toSorted()[0] ?? null),
      drafting: orgs.filter((_org, index) => drafts[index]?.length),
      left,
      ended: left.flatMap(({ org, waiting }) => (waiting > 0 ? [org] : [])),
    })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void tell().catch(() => {}), REST_MS)
  }
  const error = () => {}
  const watching = [
    store.watchCounts().subscribe({
      next: (now) => {
        counts = JSON.stringify(now)
        soon()
      },
      error,
    }),
    ...orgs.map((org) => store.watchContactedAt(org).subscribe({ next: soon, error })),
  ]
  return () => {
    stopped = true
    clearTimeout(timer)
    for (const each of watching) each.unsubscribe()
  }
}

/** Reads an organisation's rows where something has moved since they were read last. */
function reader(store: NeedsStore) {
  const known = new Map<string, { readonly at: string; readonly counts: LedgerCounts }>()
  return async (org: string, counts: string) => {
    const [cursor, contactedAt] = await Promise.all([store.cursor(org), store.contactedAt(org)])
    const at = `${cursor?.mark} ${counts}`
    const before = known.get(org)
    const now = before?.at === at ? before : { at, counts: ledgerCounts(readLedger(await store.rows(org))) }
    known.set(org, now)
    return { counts: now.counts, contactedAt }
  }
}
