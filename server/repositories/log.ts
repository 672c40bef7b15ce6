import { sql } from 'kysely'
import type { Entry, LogEntry } from '../../src/domain/entry.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import type { EntryRow, HeldRow, Tx } from '../database/tables.ts'

/** How long a log is, and the chain's mark there. */
export interface Head {
  readonly head: number
  readonly mark: string
}

/** The log's head, held until the transaction ends: who appends next waits. Undefined where no log may be seen. */
export function lockHead(trx: Tx, org: string): Promise<Head | undefined> {
  return trx.selectFrom('org_log').select(['head', 'mark']).where('org', '=', org).forUpdate().executeTakeFirst()
}

/** The log's head as it stands. */
export function readHead(trx: Tx, org: string): Promise<Head | undefined> {
  return trx.selectFrom('org_log').select(['head', 'mark']).where('org', '=', org).executeTakeFirst()
}

export async function moveHead(trx: Tx, org: string, { head, mark }: Head, at: Date): Promise<void> {
  await trx.updateTable('org_log').set({ head, mark, changed_at: at }).where('org', '=', org).execute()
}

/** The chain's mark at a place of the log; undefined when the log is not that long. */
export async function findMark(trx: Tx, org: string, seq: number): Promise<string | undefined> {
  const row = await trx
    .selectFrom('entry')
    .select('mark')
    .where('org', '=', org)
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row?.mark
}

const isOneOf = (ids: readonly string[]) => sql<boolean>`id = ANY(${`{${ids.join(',')}}`}::uuid[])`

/** Which of the ids are in the log, with kind, period and hash. */
export function findPlaced(
  trx: Tx,
  org: string,
  ids: readonly string[],
): Promise<Pick<EntryRow, 'id' | 'kind' | 'period' | 'hash'>[]> {
  return trx
    .selectFrom('entry')
    .select(['id', 'kind', 'period', 'hash'])
    .where('org', '=', org)
    .where(isOneOf(ids))
    .execute()
}

/** Which of the ids the organisation has waiting for a manager, why, and from whom; those that the person may know of. */
export async function findHeld(
  trx: Tx,
  org: string,
  ids: readonly string[],
): Promise<
  (Pick<HeldRow, 'id' | 'hash' | 'why' | 'author' | 'offered_by'> & { kind: string; period: string | null })[]
> {
  return trx
    .selectFrom('held')
    .select(['id', 'hash', 'why', 'author', 'offered_by'])
    .select([sql<string>`body->>'kind'`.as('kind'), sql<string | null>`body->'cell'->>'period'`.as('period')])
    .where('org', '=', org)
    .where(isOneOf(ids))
    .execute()
}

/** An entry with its place in the log and the chain's mark there. */
export interface PlacedEntry {
  readonly entry: Entry
  readonly seq: number
  readonly hash: string
  readonly mark: string
  readonly author: string
  readonly device: string
  readonly receivedAt: Date
}

/** Appends the entries in one statement, however many. */
export async function insertEntries(trx: Tx, org: string, entries: readonly PlacedEntry[]): Promise<void> {
  if (entries.length === 0) return
  await sql`
    INSERT INTO entry (org, seq, id, kind, indicator, period, disaggregation, body, author, device, received_at, hash, mark)
    SELECT ${org}::uuid, seq, (body->>'id')::uuid, body->>'kind', body->'cell'->>'indicator',
      coalesce(body->'cell'->>'period', body->>'period'), body->'cell'->>'disaggregation', body,
      author, device, "receivedAt", hash, mark
    FROM jsonb_to_recordset(${JSON.stringify(entries.map(({ entry, ...placed }) => ({ ...placed, body: entry })))}::jsonb)
      AS placed (seq integer, body jsonb, author uuid, device uuid, "receivedAt" timestamptz, hash text, mark text)`.execute(
    trx,
  )
}

/** An entry that waits for a manager. */
export interface HeldEntry {
  readonly entry: Entry
  readonly why: OutcomeCode
  readonly hash: string
  readonly author: string
  /** Whose session it came in. */
  readonly offeredBy: string
  readonly device: string
  readonly receivedAt: Date
}

/** Keeps the entries durably beside the log; one of the same author that is already kept stays as it was. */
export async function insertHeld(trx: Tx, org: string, entries: readonly HeldEntry[]): Promise<void> {
  if (entries.length === 0) return
  await trx
    .insertInto('held')
    .values(
      entries.map(({ entry, why, hash, author, offeredBy, device, receivedAt }) => ({
        org,
        id: entry.id,
        why,
        body: JSON.stringify(entry),
        hash,
        author,
        offered_by: offeredBy,
        device,
        received_at: receivedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['org', 'id', 'author']).doNothing())
    .execute()
}

/** Removes what others had offered in the transaction's person's name: that person says it now. */
export async function replaceStandIns(trx: Tx, org: string, ids: readonly string[]): Promise<void> {
  await sql`SELECT app_replace_stand_ins(${org}, ${`{${ids.join(',')}}`}::uuid[])`.execute(trx)
}

export type PageRow = Pick<EntryRow, 'seq' | 'id' | 'author' | 'device' | 'received_at' | 'hash' | 'mark'> & {
  body: Entry
}

/** The entries after a place, up to another one included, oldest first. */
export function readPage(
  trx: Tx,
  org: string,
  range: { after: number; upTo: number; limit: number },
): Promise<PageRow[]> {
  return trx
    .selectFrom('entry')
    .select(['seq', 'id', 'body', 'author', 'device', 'received_at', 'hash', 'mark'])
    .where('org', '=', org)
    .where('seq', '>', range.after)
    .where('seq', '<=', range.upTo)
    .orderBy('seq')
    .limit(range.limit)
    .execute()
}

/** The whole log, oldest first. */
export async function readLogEntries(trx: Tx, org: string): Promise<LogEntry[]> {
  const rows = await readPage(trx, org, { after: 0, upTo: 2 ** 31 - 1, limit: 2 ** 31 - 1 })
  return rows.map((row) => ({
    seq: row.seq,
    author: row.author,
    device: row.device,
    receivedAt: row.received_at.toISOString(),
    hash: row.hash,
    entry: row.body,
  }))
}

/** Notes the device as the person's; false when it is somebody else's. */
export async function claimDevice(trx: Tx, device: string, person: string, at: Date): Promise<boolean> {
  // The wall hides another person's device, so "not seen after the insert" means taken.
  const seen = () => trx.selectFrom('device').select('id').where('id', '=', device).executeTakeFirst()
  if ((await seen()) !== undefined) return true
  await trx
    .insertInto('device')
    .values({ id: device, person, first_seen: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await seen()) !== undefined
}
