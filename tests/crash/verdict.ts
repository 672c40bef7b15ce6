import { FIRST_MARK, hashOf, nextMark } from '../../server/log/hash-chain.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { ValueEntry } from '../../src/domain/entry.ts'
import { byCell, headsOf } from '../../src/domain/heads.ts'
import { IN_LOG, REFUSED, UNSENT } from '../../src/sync/row.ts'
import type { Evidence, FinalClient, FinalLog } from './evidence.ts'

/** What a run came to: figures for people, and every fault in words. */
export interface Verdict {
  readonly figures: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/** What a client may be told while servers and databases die; `log_forked` is counted by itself. */
const EXPECTED: ReadonlySet<string> = new Set(['offline', 'database_unavailable', 'log_forked'])

/**
 * Holds the databases' logs against what clients were promised.
 *
 * Pure. Faults: an acknowledged entry that is not in its log exactly once; an entry that is elsewhere than a client was
 * told, or not at all; one that was said to be held and is not; a saved one that is in no log, not held and in no
 * outbox; one that nobody saved, or that was refused; a place left out; a chain that does not hold; a client that does not have its log, derives other
 * heads, or was told anything but that nobody is there now.
 */
export function verdictOf({ witness, logs, clients }: Evidence): Verdict {
  const saved = new Map(clients.flatMap((client) => [...client.saved]))
  const byOrg = new Map(logs.map((log) => [log.org, log]))
  const found = {
    missing: missing(witness.acknowledged, (org) => byOrg.get(org)?.entries.map(nameOf) ?? []),
    'not held': missing(witness.held, (org) => byOrg.get(org)?.held ?? []),
    duplicates: logs.flatMap(duplicates),
    moved: [...witness.contradictions, ...moved(witness.placed, byOrg)],
    gaps: logs.flatMap(gaps),
    broken: logs.flatMap(broken),
    lost: lost(saved, logs, clients),
    refused: clients.flatMap(refused),
    foreign: logs.flatMap(({ entries }) => entries.filter(({ entry }) => !saved.has(entry.id)).map(nameOf)),
    apart: clients.flatMap((client) => client.orgs.flatMap((org) => apart(client, byOrg.get(org)))),
    forks: Array.from({ length: witness.failures.get('log_forked') ?? 0 }, () => 'a server did not know a cursor'),
    unexplained: [...witness.failures.keys()].filter((code) => !EXPECTED.has(code)),
    troubles: clients.flatMap(({ name, troubles }) => troubles.map((trouble) => `${name}: ${trouble}`)),
  }
  const counts = Object.entries(found).map(([kind, cases]) => [kind, cases.length] as const)
  return {
    figures: {
      posts: witness.posts,
      retries: [...witness.failures.values()].reduce((sum, n) => sum + n, 0),
      ...Object.fromEntries([...witness.failures].map(([code, n]) => [`retries: ${code}`, n])),
      'commits whose answer was lost': witness.unheard,
      saved: saved.size,
      acknowledged: [...witness.acknowledged.values()].reduce((sum, ids) => sum + ids.size, 0),
      rows: logs.reduce((sum, { entries }) => sum + entries.length, 0),
      held: logs.reduce((sum, { held }) => sum + held.length, 0),
      ...Object.fromEntries(counts),
    },
    faults: Object.entries(found).flatMap(([kind, cases]) => cases.map((one) => `${kind}: ${one}`)),
  }
}

const nameOf = ({ entry }: FinalLog['entries'][number]) => entry.id

function missing(promised: ReadonlyMap<string, Set<string>>, thereOf: (org: string) => readonly string[]): string[] {
  return [...promised].flatMap(([org, ids]) => {
    const there = new Set(thereOf(org))
    return [...ids].filter((id) => !there.has(id))
  })
}

function duplicates({ entries, held }: FinalLog): string[] {
  const seen = new Set<string>()
  return [...entries.map(nameOf), ...held].filter((id) => seen.size === seen.add(id).size)
}

function moved(placed: Evidence['witness']['placed'], logs: ReadonlyMap<string, FinalLog>): string[] {
  return [...placed].flatMap(([org, told]) => {
    const there = new Map(logs.get(org)?.entries.map(({ seq, hash, entry }) => [seq, `${entry.id} ${hash}`]))
    return [...told].filter(([seq, said]) => there.get(seq) !== said).map(([seq, said]) => `${org} ${seq}: ${said}`)
  })
}

function gaps({ org, head, entries }: FinalLog): string[] {
  const out = entries.filter(({ seq }, index) => seq !== index + 1).map(({ seq }) => `${org} at ${seq}`)
  return head === entries.length ? out : [...out, `${org}: ${entries.length} entries, head ${head}`]
}

function broken({ org, mark, entries }: FinalLog): string[] {
  let last: string = FIRST_MARK
  for (const { entry, hash, seq, author, receivedAt, mark: own } of entries) {
    if (hashOf(nodeSha256, entry) !== hash) return [`${org} at ${seq}: the hash is not the entry’s`]
    last = String(nextMark(nodeSha256, last, { hash, seq, author, receivedAt }))
    if (own !== last) return [`${org} at ${seq}: the mark does not continue the chain`]
  }
  return mark === last ? [] : [`${org}: the head’s mark is not that of the last entry`]
}

function lost(saved: ReadonlyMap<string, string>, logs: readonly FinalLog[], clients: readonly FinalClient[]) {
  const kept = new Set([
    ...logs.flatMap(({ entries, held }) => [...entries.map(nameOf), ...held]),
    ...clients.flatMap(({ rows }) => rows.filter(({ st }) => st === UNSENT || st === REFUSED).map(({ id }) => id)),
  ])
  return [...saved.keys()].filter((id) => !kept.has(id))
}

/** Nobody writes here what a rule refuses. */
function refused({ rows }: FinalClient): string[] {
  return rows.filter(({ st }) => st === REFUSED).map(({ id, code }) => `${id}: ${code}`)
}

function apart({ name, rows }: FinalClient, log: FinalLog | undefined): string[] {
  if (log === undefined) return [`${name}: a log that is not there`]
  const own = rows.filter(({ org, st }) => org === log.org && st === IN_LOG)
  if (own.length !== log.entries.length) return [`${name} in ${log.org}: ${own.length} of ${log.entries.length}`]
  const [here, there] = [own, log.entries].map((list) => headsText(list.map(({ entry }) => entry)))
  return here === there ? [] : [`${name} in ${log.org}: other heads`]
}

function headsText(entries: readonly FinalLog['entries'][number]['entry'][]): string {
  const values = entries.filter((entry): entry is ValueEntry => entry.kind === 'value')
  const cells = [...byCell(values)].map(([key, own]) => `${key} ${headsOf(own).map(({ id }) => id)}`)
  return cells.sort().join('\n')
}
