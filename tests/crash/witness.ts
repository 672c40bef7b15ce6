import type { SyncRequest, SyncResponse } from '../../src/domain/wire/sync.ts'
import { carriedBy } from '../../src/sync/protocol.ts'
import type { SyncTransport } from '../../src/sync/transport-port.ts'

/** What the servers told the clients, noted as it came off the wire: the promises that the database is held to. */
export interface Witness {
  /** Ids of entries that a 200 answered without a result code, by organisation. */
  readonly acknowledged: Map<string, Set<string>>
  /** Ids of entries that a 200 said to be held, by organisation. */
  readonly held: Map<string, Set<string>>
  /** Which entry was said to stand in which place of an organisation's log: id and hash. */
  readonly placed: Map<string, Map<number, string>>
  /** Places of which two different entries were said. */
  readonly contradictions: string[]
  /** Failed exchanges by their code. */
  readonly failures: Map<string, number>
  posts: number
  /** Pushes that found entries of theirs in the log already: committed, and the answer was lost. */
  unheard: number
}

export const newWitness = (): Witness => ({
  ...{
    acknowledged: new Map(),
    held: new Map(),
    placed: new Map(),
    contradictions: [],
    failures: new Map(),
    posts: 0,
    unheard: 0,
  },
})

/** The transport with somebody who listens in. */
export function witnessed(transport: SyncTransport, witness: Witness): SyncTransport {
  return {
    async exchange(org, request, signal) {
      witness.posts += 1
      const reply = await transport.exchange(org, request, signal)
      if (reply.kind === 'page') notePage(witness, org, request, reply.response)
      else witness.failures.set(reply.failure.code, (witness.failures.get(reply.failure.code) ?? 0) + 1)
      return reply
    },
  }
}

function notePage(witness: Witness, org: string, request: SyncRequest, response: SyncResponse): void {
  const settled = new Set(response.results.map(({ id }) => id))
  const held = orMade(witness.held, org, () => new Set<string>())
  for (const { id, code } of response.results) if (code.startsWith('held:')) held.add(id)
  const acknowledged = orMade(witness.acknowledged, org, () => new Set<string>())
  for (const { id } of carriedBy(request)) if (!settled.has(id)) acknowledged.add(id)
  const carried = new Set(carriedBy(request).map(({ id }) => id))
  // The server's time of a push is that of the entries which it appended.
  if (response.log.some(({ id, receivedAt }) => carried.has(id) && receivedAt !== response.server.time))
    witness.unheard += 1
  const placed = orMade(witness.placed, org, () => new Map<number, string>())
  for (const { seq, id, hash } of response.log) {
    const said = `${id} ${hash}`
    const before = placed.get(seq) ?? said
    if (before !== said) witness.contradictions.push(`${org} ${seq}: ${before}, then ${said}`)
    placed.set(seq, before)
  }
}

function orMade<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
