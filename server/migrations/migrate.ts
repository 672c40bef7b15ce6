import { type Kysely, sql } from 'kysely'
import { MIGRATIONS } from './all.ts'
import { grantLogin } from './grant-login.ts'
import type { MigrationContext } from './migration.ts'

/** Any number that no other program takes on the same database. */
const LOCK = 20_300_720

/**
 * Brings the schema forward: every migration that the database has not had yet, in one transaction, so that a failed
 * one leaves the database as it was. Servers that start at once wait for one another.
 *
 * Shape   `owner` is a connection that owns the schema; `login` the name by which the servers come, null where one
 *         superuser does everything (PGlite)
 * Answer  the names of the migrations that ran
 */
export async function migrate<T>(owner: Kysely<T>, login: string | null): Promise<string[]> {
  return owner.transaction().execute(async (trx) => {
    await sql`SELECT pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx)
    await sql`CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, ran_at timestamptz NOT NULL DEFAULT now())`.execute(
      trx,
    )
    const ran = await sql<{ name: string }>`SELECT name FROM migration`.execute(trx)
    const had = new Set(ran.rows.map((row) => row.name))
    const due = MIGRATIONS.filter((migration) => !had.has(migration.name))
    const context = await contextOf(trx)
    for (const migration of due) {
      for (const statement of migration.statements(context)) await sql.raw(statement).execute(trx)
      await sql`INSERT INTO migration (name) VALUES (${migration.name})`.execute(trx)
    }
    if (login !== null) await grantLogin(trx, login)
    return due.map((migration) => migration.name)
  })
}

async function contextOf<T>(db: Kysely<T>): Promise<MigrationContext> {
  const { rows } = await sql<MigrationContext>`SELECT quote_ident(current_schema()) AS schema`.execute(db)
  if (rows[0] === undefined) throw new Error('The database did not say which schema it works in')
  return rows[0]
}

/** The migrations that the database still lacks; all of them where it has none. */
export async function pendingMigrations<T>(db: Kysely<T>): Promise<string[]> {
  const table = await sql<{ there: boolean }>`SELECT to_regclass('migration') IS NOT NULL AS there`.execute(db)
  if (table.rows[0]?.there !== true) return MIGRATIONS.map((migration) => migration.name)
  const { rows } = await sql<{ name: string }>`SELECT name FROM migration`.execute(db)
  const had = new Set(rows.map((row) => row.name))
  return MIGRATIONS.map((migration) => migration.name).filter((name) => !had.has(name))
}
