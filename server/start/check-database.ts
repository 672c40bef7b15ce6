import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'
import { pendingMigrations } from '../migrations/migrate.ts'
import { loginTooFree, sameRole, schemaMissing, swapped } from './database-problems.ts'

interface Role {
  readonly name: string
  /** Reads or could read more than a transaction that says for whom. */
  readonly free: boolean
  /** Has what a role needs to own the schema. */
  readonly mayOwn: boolean
}

/**
 * Makes sure, before anything is migrated, that the login is one which walls can hold.
 *
 * A login that inherits the rights of its roles, owns tables, may make roles or stands above row-level security would
 * read everything before a transaction even says whom it serves.
 *
 * Shape   `owner` is null where somebody else runs the migrations
 * @throws StartProblem `wrong_setting`, or `database_refused` where the two addresses stand in each other's place
 */
export async function checkLogin(app: Database, owner: Database | null): Promise<void> {
  const login = await readRole(app)
  const other = owner && (await readRole(owner))
  if (other?.name === login.name) throw sameRole(login.name)
  if (other && login.mayOwn && !other.mayOwn) throw swapped(login.name, other.name)
  if (login.free) throw loginTooFree(login.name)
}

/** Makes sure that the schema is the one of this version. @throws StartProblem `wrong_setting` */
export async function checkSchema(app: Database): Promise<void> {
  const pending = await pendingMigrations(app).catch((): string[] => ['?'])
  if (pending.length > 0) throw schemaMissing(pending)
}

async function readRole(db: Database): Promise<Role> {
  // Since PostgreSQL 16 each membership says by itself whether it is inherited, and a start grants it apart.
  const { rows } = await sql<Role>`
    WITH me AS (SELECT * FROM pg_roles WHERE rolname = current_user), can AS (
      SELECT rolname, rolsuper OR rolcreaterole
        OR EXISTS (SELECT FROM pg_database WHERE datname = current_database() AND pg_has_role(me.oid, datdba, 'USAGE'))
        OR EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('entry') AND pg_has_role(me.oid, relowner, 'USAGE'))
          AS own,
        rolbypassrls
        OR (rolinherit AND current_setting('server_version_num')::int < 160000)
        OR EXISTS (SELECT FROM pg_roles jobs WHERE jobs.rolname = 'traguardo_jobs' AND pg_has_role(me.oid, jobs.oid, 'USAGE'))
          AS walk
      FROM me)
    SELECT rolname AS name, own OR walk AS free, own AS "mayOwn" FROM can`.execute(db)
  if (rows[0] === undefined) throw new Error('The database did not say who is connected')
  return rows[0]
}
