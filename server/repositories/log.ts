import { sql } from 'kysely'
import type { Entry, LogEntry } from '../../src/domain/entry.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import type { Tx } from '../database/tables.ts'
import type { Head, HeldEntry, PageEntryRow, PlacedEntry, There, ThereHeld, ThereInLog } from '../log/log-book.ts'

/** The log's head, held until the transaction ends: who appends next waits. Undefined where no log may be seen. */
export function lockHead(trx: Tx, org: string): Promise<Head | undefined> {
  return trx.selectFrom('org_log').select(['head', 'mark']).where('org', '=', org).forUpdate().executeTakeFirst()
}

/** The log's head as it stands. */
export function readHead(trx: Tx, org: string): Promise<Head | undefined> {
  return trx.selectFrom('org_log').select(['head', 'mark']).where('org', '=', org).executeTakeFirst()
}

/** Notes how long the log is now and its mark there; in the transaction that appended. */
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

const idsOf = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

interface LogLine extends ThereInLog {
  /** The entry is not the id's: it is a redaction that names it. */
  readonly names: boolean
}

/**
 * Which of the ids are in the log, and which of them a redaction names; to whom the log is closed, what they wrote.
 *
 * One statement, in which the look at what one wrote costs nothing to whom the log is open. Each id is looked up by
 * itself: given all at once, a database that does not know yet how long the log is reads the whole of it instead.
 */
async function findInLog(trx: Tx, org: string, ids: readonly string[]): Promise<Omit<There, 'held'>> {
  const { rows } = await sql<LogLine>`
    SELECT found.* FROM unnest(${idsOf(ids)}) AS asked (id), LATERAL (
      SELECT entry.id, kind, period, hash, false AS names FROM entry WHERE org = ${org} AND entry.id = asked.id LIMIT 1
    ) AS found
    UNION ALL
    SELECT id, kind, period, hash, false FROM app_own_entries(${org}, ${idsOf(ids)})
      WHERE NOT EXISTS (SELECT FROM org_log WHERE org = ${org})
    UNION ALL
    SELECT (body->>'target')::uuid, kind, NULL, hash, true FROM entry
      WHERE org = ${org} AND kind = 'redaction' AND body->>'target' = ANY(${idsOf(ids)}::text[])`.execute(trx)
  const placed = rows.filter(({ names }) => !names)
  return {
    placed: placed.map(({ id, kind, period, hash }) => ({ id, kind, period, hash })),
    redacted: rows.filter(({ names }) => names).map(({ id }) => id),
  }
}

interface HeldLine extends ThereInLog {
  readonly why: OutcomeCode
  readonly author: string
  readonly offered_by: string
  readonly verdict: 'accepted' | 'declined' | null
  readonly reason: string | null
  readonly decided_at: Date | null
}

/** What is or was held under the ids, as far as the person may know of it. */
async function findHeld(trx: Tx, org: string, ids: readonly string[]): Promise<ThereHeld[]> {
  const { rows } = await sql<HeldLine>`
    SELECT id, body->>'kind' AS kind, coalesce(body->'cell'->>'period', body->>'period') AS period, hash, why, author,
      offered_by, verdict, reason, decided_at
    FROM held WHERE org = ${org} AND id = ANY(${idsOf(ids)})`.execute(trx)
  return rows.map(({ offered_by, verdict, reason, decided_at, ...row }) => ({
    ...row,
    offeredBy: offered_by,
    decided: verdict === null || decided_at === null ? null : { verdict, reason: reason ?? '', at: decided_at },
  }))
}

/** All that the log and the held entries have under the ids. */
export async function lookUp(trx: Tx, org: string, ids: readonly string[]): Promise<There> {
  return { ...(await findInLog(trx, org, ids)), held: await findHeld(trx, org, ids) }
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

/**
 * Blanks what a redaction of this log names; the database itself looks whether one does.
 *
 * One after the other, to the end of their transactions: who may not see the log does not wait at its head, and what
 * they send would not yet be there for a redaction that comes at the same time, nor the redaction for them.
 */
export async function redact(trx: Tx, org: string, ids: readonly string[]): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`redact ${org}`}, 0))`.execute(trx)
  await sql`SELECT app_redact(${org}, ${idsOf(ids)})`.execute(trx)
}

/** The entries after a place, up to another one included, oldest first. */
export async function readPage(
  trx: Tx,
  org: string,
  range: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<PageEntryRow[]> {
  const rows = await trx
    .selectFrom('entry')
    .select(['seq', 'body', 'author', 'device', 'received_at', 'hash', 'mark', 'redacted', 'noteless'])
    .where('org', '=', org)
    .where('seq', '>', range.after)
    .where('seq', '<=', range.upTo)
    .orderBy('seq')
    .limit(range.limit)
    .execute()
  return rows.map(({ body, received_at, noteless, ...row }) => ({
    ...{ ...row, entry: body as Entry, receivedAt: received_at },
    ...(noteless ? { noteless } : {}),
  }))
}

/** The whole log, oldest first. */
export async function readLogEntries(trx: Tx, org: string): Promise<LogEntry[]> {
  const rows = await readPage(trx, org, { after: 0, upTo: 2 ** 31 - 1, limit: 2 ** 31 - 1 })
  return rows.map(({ seq, author, device, hash, entry, receivedAt, redacted }) => ({
    ...{ seq, author, device, hash, entry, receivedAt: receivedAt.toISOString() },
    ...(redacted ? { redacted } : {}),
  }))
}

/** Notes the device as the person's, unless it is somebody else's or may not come back. */
export async function claimDevice(
  trx: Tx,
  device: string,
  person: string,
  at: Date,
): Promise<'own' | 'taken' | 'revoked'> {
  // The wall hides another person's device, so "not seen after the insert" means taken.
  const seen = () =>
    trx.selectFrom('device').select(['revoked_at', 'last_seen']).where('id', '=', device).executeTakeFirst()
  const known = await seen()
  if (known?.revoked_at === null) await noteSeen(trx, device, known.last_seen, at)
  if (known !== undefined) return known.revoked_at === null ? 'own' : 'revoked'
  await trx
    .insertInto('device')
    .values({ id: device, person, first_seen: at, last_seen: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await seen()) === undefined ? 'taken' : 'own'
}

const SEEN_ANEW_MS = 3_600_000

/** Once an hour is often enough to tell a person's devices apart, and costs the sync next to nothing. */
async function noteSeen(trx: Tx, device: string, last: Date, at: Date): Promise<void> {
  if (at.getTime() - last.getTime() < SEEN_ANEW_MS) return
  await trx.updateTable('device').set({ last_seen: at }).where('id', '=', device).execute()
}
