import { sql } from 'kysely'
import type { Database, Tx } from './tables.ts'

/** On whose behalf a transaction runs; `null` is anybody, who sees only what is public. */
export interface Asking {
  readonly person: string | null
  /** YYYY-MM-DD by which memberships are read. */
  readonly today: string
  /** By how much the acts of the transaction are dated ahead of the database's clock; not at all where nothing is said. */
  readonly aheadMs?: number
}

/** Where a request is answered. */
interface Here {
  readonly db: Database
  readonly instance: { today(): string; aheadMs?(): number }
}

// One statement, so that the walls cost one round trip. Everything is local to the transaction: poolers that lend
// connections per transaction, and the next request on this one, see nothing of it.
const enter = (
  role: 'traguardo_person' | 'traguardo_jobs',
  { person, today, aheadMs = 0 }: Asking,
  statementTimeout: string,
) =>
  sql`SELECT set_config('role', ${sql.lit(role)}, true), set_config('app.person', ${person ?? ''}, true),
    set_config('app.today', ${today}, true), set_config('app.ahead', ${`${aheadMs} ms`}, true),
    set_config('lock_timeout', '3s', true), set_config('statement_timeout', ${sql.lit(statementTimeout)}, true),
    set_config('idle_in_transaction_session_timeout', '15s', true)`

/** Runs the work in one transaction in which the database itself lets through only what the person may see and write. */
export function asPerson<T>(db: Database, asking: Asking, work: (trx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await becomePerson(trx, asking)
    return work(trx)
  })
}

/** The same on the day that it is here: how whatever somebody asks of the server is done; `null` is anybody. */
export function asPersonToday<T>(
  { db, instance }: Here,
  person: string | null,
  work: (trx: Tx) => Promise<T>,
): Promise<T> {
  return asPerson(db, askingNow(instance, person), work)
}

function askingNow({ today, aheadMs }: Here['instance'], person: string | null): Asking {
  return { person, today: today(), aheadMs: aheadMs?.() ?? 0 }
}

/**
 * The transaction goes on as the person: until its end it can only what they may. For what the login itself had to do
 * first, on the tables of the identity, so that either all of it stands or nothing.
 */
export function becomePersonToday(trx: Tx, { instance }: Pick<Here, 'instance'>, person: string): Promise<void> {
  return becomePerson(trx, askingNow(instance, person))
}

async function becomePerson(trx: Tx, asking: Asking): Promise<void> {
  await enter('traguardo_person', asking, '10s').execute(trx)
}

/** Runs the work in one transaction as the job that keeps the roll-ups: reads every log, writes none. */
export function asJobs<T>(db: Database, today: string, work: (trx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await enter('traguardo_jobs', { person: null, today }, '60s').execute(trx)
    return work(trx)
  })
}

/** Runs the work as the job that reads every log, in one read-only transaction that sees one moment of the database. */
export function asWitness<T>(db: Database, work: (trx: Tx) => Promise<T>): Promise<T> {
  const transaction = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute(async (trx) => {
    await enter('traguardo_jobs', { person: null, today: '' }, '60s').execute(trx)
    return work(trx)
  })
}
