import { sql } from 'kysely'
import type { Cell, Entry, ValueEntry } from '../../src/domain/entry.ts'
import type { HeldDecision } from '../../src/domain/wire/review.ts'
import type { OutcomeCode } from '../../src/domain/wire/sync.ts'
import type { Tx } from '../database/tables.ts'
import type { HeldEntry } from '../log/log-book.ts'

/** A held entry that waits for a manager. */
export interface WaitingEntry extends Omit<HeldEntry, 'hash' | 'device'> {
  readonly org: string
  readonly redacted: boolean
}

/** Which held entry: the same id may be held of several authors. */
export type HeldKey = Pick<HeldDecision, 'org' | 'id' | 'author'>

// What the log has meanwhile under the same id, because its author sent it, asks nothing of anybody any more.
const waiting = (trx: Tx) =>
  trx
    .selectFrom('held')
    .where('verdict', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('entry')
            .select('entry.seq')
            .whereRef('entry.org', '=', 'held.org')
            .whereRef('entry.id', '=', 'held.id'),
        ),
      ),
    )

/** How many entries wait for a manager. */
export async function countWaiting(trx: Tx): Promise<number> {
  const { count } = await waiting(trx)
    .select(({ fn }) => fn.countAll<string | number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The entries that have waited longest, longest first. */
export async function listWaiting(trx: Tx, limit: number): Promise<WaitingEntry[]> {
  const rows = await waiting(trx)
    .select(['org', 'body', 'why', 'author', 'offered_by', 'received_at', 'redacted'])
    .orderBy('received_at')
    .orderBy('id')
    .orderBy('author')
    .limit(limit)
    .execute()
  return rows.map(({ body, why, offered_by, received_at, ...row }) => ({
    ...row,
    entry: body as Entry,
    why: why as OutcomeCode,
    offeredBy: offered_by,
    receivedAt: received_at,
  }))
}

/** A value of some organisation's log. */
export interface LoggedValue {
  readonly org: string
  readonly entry: ValueEntry
  readonly author: string
  readonly receivedAt: Date
}

/** All that the logs have in the cells, oldest first within each log. */
export async function listValuesOf(
  trx: Tx,
  cells: readonly (Pick<Cell, 'indicator' | 'period' | 'disaggregation'> & { readonly org: string })[],
): Promise<LoggedValue[]> {
  if (cells.length === 0) return []
  const { rows } = await sql<LoggedValue>`
    SELECT entry.org, body AS entry, author, received_at AS "receivedAt" FROM entry
    JOIN (SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
      AS asked (org uuid, indicator text, period text, disaggregation text)) cell
      USING (org, indicator, period, disaggregation)
    WHERE kind = 'value' ORDER BY entry.org, seq`.execute(trx)
  return rows
}

/** A held entry as it stands, with what was decided of it. */
export interface HeldState {
  readonly entry: Entry
  readonly hash: string
  readonly device: string
  readonly verdict: 'accepted' | 'declined' | null
  readonly reason: string | null
  /** The log has an entry under its id. */
  readonly inLog: boolean
  readonly authorKnown: boolean
}

/** The held entry, as far as the transaction's person may see it. */
export async function findHeldState(trx: Tx, { org, id, author }: HeldKey): Promise<HeldState | undefined> {
  const { rows } = await sql<HeldState>`
    SELECT body AS entry, hash, device, verdict, reason,
      EXISTS (SELECT FROM entry WHERE entry.org = held.org AND entry.id = held.id) AS "inLog",
      EXISTS (SELECT FROM person WHERE person.id = held.author) AS "authorKnown"
    FROM held WHERE org = ${org} AND id = ${id} AND author = ${author}`.execute(trx)
  return rows[0]
}

/** Notes beside the held entry what was decided of it, by whom and when. */
export async function settleHeld(trx: Tx, decision: HeldDecision, by: string, at: Date): Promise<void> {
  const { org, id, author, verdict, reason } = decision
  await trx
    .updateTable('held')
    .set({ verdict, reason: reason ?? null, decided_by: by, decided_at: at })
    .where('org', '=', org)
    .where('id', '=', id)
    .where('author', '=', author)
    .where('verdict', 'is', null)
    .execute()
}
