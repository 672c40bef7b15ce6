import { type RawBuilder, sql } from 'kysely'
import { asWitness } from '../database/as-role.ts'
import type { Database, Tx } from '../database/tables.ts'
import type { StoredEntry, StoredLog, StoredLogEntry, StoredLogs } from '../log/stored-log.ts'
import { readHead } from './log.ts'

/** The logs as PostgreSQL has them, each read within one snapshot; the server may go on meanwhile. */
export function sqlStoredLogs(db: Database): StoredLogs {
  return {
    organisations: () =>
      asWitness(db, (trx) =>
        trx.selectFrom('organisation').select(['id', 'name']).orderBy('name').orderBy('id').execute(),
      ),
    read: (org, work) => asWitness(db, (trx) => work(storedLog(trx, org))),
  }
}

function storedLog(trx: Tx, org: string): StoredLog {
  const redaction = (target: RawBuilder<unknown>) => sql`SELECT FROM entry redaction
    WHERE redaction.org = ${org} AND redaction.kind = 'redaction' AND redaction.body->>'target' = ${target}::text`
  const named = (table: 'entry' | 'held') => sql<boolean>`EXISTS (${redaction(sql.ref(`${table}.id`))})`
  const authorNamed = (table: 'entry' | 'held', since: RawBuilder<unknown>) => sql`CASE
    WHEN EXISTS (${redaction(sql.ref(`${table}.author`))} AND ${since}) THEN 'since'
    WHEN EXISTS (${redaction(sql.ref(`${table}.author`))}) THEN 'before' END`
  return {
    head: () => readHead(trx, org),
    page: async (after, limit) => {
      const { rows } = await sql<StoredLogEntry>`
        SELECT seq, id, kind, indicator, period, disaggregation, body, author, received_at AS "receivedAt", hash, mark,
          redacted, noteless, ${named('entry')} AS named,
          ${authorNamed('entry', sql`redaction.seq > entry.seq`)} AS "authorNamed"
        FROM entry WHERE org = ${org} AND seq > ${after} ORDER BY seq LIMIT ${limit}`.execute(trx)
      return rows
    },
    heldPage: async (after, limit) => {
      const rest = after === null ? sql`` : sql`AND (id, author) > (${after.id}::uuid, ${after.author}::uuid)`
      const { rows } = await sql<StoredEntry>`
        SELECT id, body, author, hash, redacted, noteless, ${named('held')} AS named,
          ${authorNamed('held', sql`true`)} AS "authorNamed"
        FROM held WHERE org = ${org} ${rest} ORDER BY id, author LIMIT ${limit}`.execute(trx)
      return rows
    },
  }
}
