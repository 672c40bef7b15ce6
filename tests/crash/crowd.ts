import { setTimeout as sleep } from 'node:timers/promises'
import { randomStream } from '../../seeds/demo/random.ts'
import type { Database } from '../../server/database/tables.ts'
import { UNSENT } from '../../src/sync/row.ts'
import type { SyncTransport } from '../../src/sync/transport-port.ts'
import { type Client, openClient } from './client.ts'
import { type FinalClient, readHeads, readLogs } from './evidence.ts'
import { WRITERS } from './seed.ts'
import { type Verdict, verdictOf } from './verdict.ts'
import { newWitness, witnessed } from './witness.ts'

interface CrowdOptions {
  readonly seed: number
  readonly origins: readonly [string, ...string[]]
  /** The longest pause of a client between two saves, in milliseconds. */
  readonly pauseMs: number
}

/** All clients at work against the servers, and the witness of what they are told. */
export interface Crowd {
  /** No more saving. */
  rest(): Promise<void>
  /** Waits until every client has sent all and has all, at most so long; whoever has not shows in the verdict. */
  settle(owner: Database, withinMs?: number): Promise<void>
  /** Ends the clients and judges. */
  judge(owner: Database): Promise<Verdict>
}

export async function openCrowd({ seed, origins, pauseMs }: CrowdOptions): Promise<Crowd> {
  const witness = newWitness()
  const through = (transport: SyncTransport) => witnessed(transport, witness)
  const clients: Client[] = []
  for (const [index, writer] of WRITERS.entries()) {
    const random = randomStream(seed, `client ${index}`)
    clients.push(await openClient({ writer, random, origins, through, pauseMs }))
  }
  const resting = new AbortController()
  const work = Promise.all(clients.map((client) => client.work(resting.signal)))
  return {
    async rest() {
      resting.abort()
      await work
    },
    async settle(owner, withinMs = 90_000) {
      const deadline = performance.now() + withinMs
      while (performance.now() < deadline) {
        const heads = await readHeads(owner)
        if (clients.every((client) => isThere(client, heads))) return
        for (const client of clients) client.tap()
        await sleep(500)
      }
    },
    async judge(owner) {
      for (const client of clients) client.close()
      return verdictOf({ witness, logs: await readLogs(owner), clients: clients.map(finalOf) })
    },
  }
}

/** Nothing unsent, and as many rows of each log as it has. */
function isThere(client: Client, heads: ReadonlyMap<string, number>): boolean {
  const rows = client.rows()
  if (rows.some(({ st }) => st === UNSENT)) return false
  return client.orgs.every((org) => rows.filter((row) => row.org === org && row.seq !== null).length === heads.get(org))
}

const finalOf = (client: Client): FinalClient => ({
  ...{ name: client.name, orgs: client.orgs, saved: client.saved, rows: client.rows() },
  troubles: [...client.stopped().map((why) => `stopped, ${why}`), ...client.errors.map(String)],
})
