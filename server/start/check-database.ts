import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'
import { pendingMigrations } from '../migrations/migrate.ts'
import { StartProblem } from '../start-problem.ts'

/**
 * Makes sure that the schema is there and that the login is one which walls can hold.
 *
 * A login that inherits the rights of its roles, owns tables or stands above row-level security would read everything
 * before a transaction even says whom it serves.
 * @throws StartProblem `wrong_setting`
 */
export async function checkDatabase(app: Database): Promise<void> {
  const pending = await pendingMigrations(app).catch((): string[] => ['?'])
  if (pending.length > 0) throw schemaMissing(pending)
  const { rows } = await sql<{ name: string; free: boolean }>`
    SELECT current_user AS name, r.rolsuper OR r.rolbypassrls OR pg_has_role(current_user, 'traguardo_jobs', 'USAGE')
      OR EXISTS (SELECT FROM pg_class WHERE relname = 'entry' AND relkind = 'r' AND relowner = r.oid) AS free
    FROM pg_roles r WHERE r.rolname = current_user`.execute(app)
  if (rows[0]?.free !== false) throw loginTooFree(rows[0]?.name ?? '')
}

function schemaMissing(pending: readonly string[]): StartProblem {
  return new StartProblem(
    'wrong_setting',
    {
      it: `al database di DATABASE_URL mancano le tabelle di questa versione (${pending.join(', ')}).`,
      en: `the database of DATABASE_URL lacks the tables of this version (${pending.join(', ')}).`,
    },
    {
      it: 'imposta anche DATABASE_OWNER_URL, con il ruolo a cui appartengono le tabelle: all’avvio le crea o le aggiorna.',
      en: 'set DATABASE_OWNER_URL as well, with the role that owns the tables: at start it makes or updates them.',
    },
  )
}

function loginTooFree(name: string): StartProblem {
  return new StartProblem(
    'wrong_setting',
    {
      it: `il ruolo ${name} di DATABASE_URL può leggere ogni organizzazione senza dire per chi.`,
      en: `the role ${name} of DATABASE_URL can read every organisation without saying for whom.`,
    },
    {
      it: `usa un ruolo che non possiede nulla: CREATE ROLE … LOGIN NOINHERIT, oppure ALTER ROLE ${name} NOINHERIT NOSUPERUSER NOBYPASSRLS.`,
      en: `use a role that owns nothing: CREATE ROLE … LOGIN NOINHERIT, or ALTER ROLE ${name} NOINHERIT NOSUPERUSER NOBYPASSRLS.`,
    },
  )
}
