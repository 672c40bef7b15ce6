import { expect, test } from 'vitest'
import { chain, headAfter } from '../../server/log/append.ts'
import { FIRST_MARK, withHashes } from '../../server/log/hash-chain.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import { unsentRow } from '../../src/sync/row.ts'
import { COLLEAGUE, DEVICE, idOf, logged, ORG, USER, valueEntry } from '../../src/sync/testing/fixtures.ts'
import type { Evidence, FinalClient, FinalLog } from './evidence.ts'
import { verdictOf } from './verdict.ts'
import { newWitness } from './witness.ts'

const origin = { author: USER, device: DEVICE, receivedAt: new Date('2026-07-20T09:00:00.000Z') }
const empty = { head: 0, mark: FIRST_MARK }

async function logOf(...numbers: number[]): Promise<FinalLog> {
  const entries = numbers.map((n) => ({ ...origin, entry: valueEntry(n) }))
  const placed = await chain(nodeSha256, empty, await withHashes(nodeSha256, entries))
  return { org: ORG, ...headAfter(empty, placed), entries: placed, held: [] }
}

const clientOf = (...numbers: number[]): FinalClient => ({
  ...{ name: 'anna', orgs: [ORG], troubles: [] },
  saved: new Map(numbers.map((n) => [idOf(n), ORG])),
  rows: numbers.map((n, index) => logged(n, index + 1)),
})

/** Three values, saved, acknowledged, in the log and on the device. */
async function sound(): Promise<Evidence> {
  const log = await logOf(1, 2, 3)
  const witness = newWitness()
  witness.acknowledged.set(ORG, new Set([idOf(1), idOf(2), idOf(3)]))
  witness.placed.set(ORG, new Map(log.entries.map(({ seq, hash, entry }) => [seq, `${entry.id} ${hash}`])))
  return { witness, logs: [log], clients: [clientOf(1, 2, 3)] }
}

/** The kinds of faults that the changed evidence is found to have. */
async function kinds(
  change: (evidence: Evidence) => Partial<Evidence> | Promise<Partial<Evidence>>,
): Promise<string[]> {
  const evidence = await sound()
  const { faults } = verdictOf({ ...evidence, ...(await change(evidence)) })
  return [...new Set(faults.map((fault) => fault.split(':')[0] ?? ''))]
}

const withLog = (change: (log: FinalLog) => Partial<FinalLog>) => (evidence: Evidence) => ({
  logs: evidence.logs.map((log) => ({ ...log, ...change(log) })),
})

test('a sound run has no faults, and its figures say what there is', async () => {
  const { faults, figures } = verdictOf(await sound())
  expect(faults).toEqual([])
  expect(figures).toMatchObject({ saved: 3, acknowledged: 3, rows: 3, missing: 0, gaps: 0, duplicates: 0 })
})

test('an acknowledged entry that is not in the log is missing, and lost with it', async () => {
  const found = await kinds(async ({ witness }) => {
    witness.placed.get(ORG)?.delete(3)
    return { logs: [await logOf(1, 2)], clients: [{ ...clientOf(1, 2), saved: clientOf(1, 2, 3).saved }] }
  })
  expect(found).toEqual(['missing', 'lost'])
})

test('an acknowledged entry that came back in another place has moved', async () => {
  expect(await kinds(async () => ({ logs: [await logOf(2, 1, 3)] }))).toEqual(['moved'])
})

test('an entry that stands twice is a duplicate', async () => {
  const found = await kinds(async () => ({ logs: [await logOf(1, 2, 3, 3)] }))
  expect(found).toEqual(['duplicates', 'apart'])
})

test('a place left out is a gap, and the chain does not hold', async () => {
  const found = await kinds(withLog(({ entries }) => ({ entries: entries.filter(({ seq }) => seq !== 2) })))
  expect(found).toEqual(['missing', 'moved', 'gaps', 'broken', 'lost', 'apart'])
})

test.each<[string, (log: FinalLog) => Partial<FinalLog>]>([
  [
    'another value',
    ({ entries }) => ({
      entries: entries.map((one) => ({ ...one, entry: valueEntry(1, { id: one.entry.id, note: 'altered' }) })),
    }),
  ],
  ['another author', ({ entries }) => ({ entries: entries.map((one) => ({ ...one, author: COLLEAGUE })) })],
  ['another time', ({ entries }) => ({ entries: entries.map((one) => ({ ...one, receivedAt: new Date(0) })) })],
  ['the head of another chain', () => ({ mark: 'f'.repeat(64) })],
])('%s breaks the chain', async (_case, change) => {
  expect(await kinds(withLog(change))).toContain('broken')
})

test('a head row that does not know its last entry is a gap', async () => {
  expect(await kinds(withLog(() => ({ head: 2 })))).toEqual(['gaps'])
})

test('an entry that nobody saved is foreign', async () => {
  const found = await kinds(() => ({ clients: [{ ...clientOf(1, 2, 3), saved: clientOf(1, 2).saved }] }))
  expect(found).toEqual(['foreign'])
})

test('an entry said to be held must be held; an unsent one is where it belongs', async () => {
  const found = await kinds(({ witness }) => {
    witness.held.set(ORG, new Set([idOf(4)]))
    const client = clientOf(1, 2, 3)
    const rows = [...client.rows, unsentRow(ORG, valueEntry(4))]
    return { clients: [{ ...client, rows, saved: new Map([...client.saved, [idOf(4), ORG]]) }] }
  })
  expect(found).toEqual(['not held'])
})

test('a client that has less than its log is apart', async () => {
  expect(await kinds(() => ({ clients: [{ ...clientOf(1, 2), saved: clientOf(1, 2, 3).saved }] }))).toEqual(['apart'])
})

test('two entries said of one place, a cursor that was not known, a failure of another kind and a stopped exchange are faults', async () => {
  const found = await kinds(({ witness }) => {
    witness.contradictions.push('1: this, then that')
    witness.failures.set('log_forked', 1).set('internal', 2).set('offline', 3)
    return { clients: [{ ...clientOf(1, 2, 3), troubles: ['stopped, signed_out'] }] }
  })
  expect(found).toEqual(['moved', 'forks', 'unexplained', 'troubles'])
})
