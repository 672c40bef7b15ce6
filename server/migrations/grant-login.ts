import { type Kysely, sql } from 'kysely'

/** What signing in needs before anybody is somebody: no person's role has a right on these. */
const IDENTITY_TABLES = [
  ...['identity_user', 'identity_session', 'identity_account', 'identity_verification', 'sign_in_failure'],
  ...['identity_link', 'identity_second_factor', 'identity_recovery_code', 'identity_passkey', 'identity_challenge'],
].join(', ')

/**
 * Lets a login serve: it may become either role, transaction by transaction, and has no right of its own but on what
 * signing in needs. Safe to repeat, so another login than at the last start works too.
 */
export async function grantLogin<T>(owner: Kysely<T>, login: string): Promise<void> {
  const { rows } = await sql<{ version: number; login: string; schema: string }>`
    SELECT current_setting('server_version_num')::int AS version, quote_ident(${login}) AS login,
      quote_ident(current_schema()) AS schema`.execute(owner)
  const [here] = rows
  if (here === undefined) throw new Error('The database did not say what it is')
  // Membership without inheritance; before PostgreSQL 16 that is a trait of the login itself (NOINHERIT).
  const apart = here.version >= 160_000 ? ' WITH INHERIT FALSE, SET TRUE' : ''
  for (const statement of [
    `GRANT USAGE ON SCHEMA ${here.schema} TO ${here.login}`,
    `GRANT traguardo_person TO ${here.login}${apart}`,
    `GRANT traguardo_jobs TO ${here.login}${apart}`,
    // Servers compare the schema with their own before they take requests.
    `GRANT SELECT ON migration TO ${here.login}`,
    // Whether there is an administrator, before anybody is somebody.
    `GRANT EXECUTE ON FUNCTION app_is_administered() TO ${here.login}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ${IDENTITY_TABLES} TO ${here.login}`,
  ]) {
    await sql.raw(statement).execute(owner)
  }
}
