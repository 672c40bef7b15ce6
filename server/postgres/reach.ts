import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { StartProblem } from '../start/start-problem.ts'
import { failureCode } from '../start/system-failures.ts'

const oldestVersion = 15
const attemptMs = 2_000
const pauseMs = 500

/** PostgreSQL answered and said no: asking again does not help. Wrong password, no such role, database or right. */
const refusals = new Set(['28P01', '28000', '3D000', '42501'])

/**
 * Waits until the PostgreSQL of a connection address answers a query, for at most `withinMs`.
 * @throws StartProblem `database_unreachable` (nobody answered), `database_refused` (it said no), `database_too_old`.
 *   They show host, port, database and user, never the password.
 */
export async function reachDatabase(connectionString: string, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      const version = await askVersion(connectionString, Math.min(attemptMs, Math.max(1, deadline - Date.now())))
      if (version < oldestVersion) throw tooOld(connectionString, version)
      return
    } catch (failure) {
      if (failure instanceof StartProblem) throw failure
      const code = failureCode(failure) ?? ''
      if (refusals.has(code)) throw refused(connectionString, code, failure)
      if (Date.now() + pauseMs >= deadline) throw unreachable(connectionString, code, withinMs, failure)
      await sleep(pauseMs)
    }
  }
}

async function askVersion(connectionString: string, limitMs: number): Promise<number> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: limitMs, query_timeout: attemptMs })
  client.on('error', () => {}) // the rejected query tells the same
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  } finally {
    // A connection that hangs would also hang here
    void client.end().catch(() => {})
  }
}

function placeOf(connectionString: string): { server: string; user: string; database: string } {
  const url = new URL(connectionString)
  const host = decodeURIComponent(url.hostname) || url.searchParams.get('host') || 'localhost'
  return {
    server: `${host}, ${url.port || 5432}`,
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)),
  }
}

function unreachable(connectionString: string, code: string, withinMs: number, cause: unknown): StartProblem {
  const { server } = placeOf(connectionString)
  const seconds = Math.round(withinMs / 1000)
  const reason = code ? ` (${code})` : ''
  return new StartProblem(
    'database_unreachable',
    {
      it: `il PostgreSQL di DATABASE_URL (${server}) non ha risposto in ${seconds} secondi${reason}.`,
      en: `the PostgreSQL of DATABASE_URL (${server}) did not answer within ${seconds} seconds${reason}.`,
    },
    {
      it: 'controlla che sia acceso e che host e porta siano giusti, poi avvia di nuovo; senza DATABASE_URL il programma usa il PostgreSQL incluso.',
      en: 'check that it is running and that host and port are right, then start again; without DATABASE_URL the program uses the included PostgreSQL.',
    },
    { cause },
  )
}

function refused(connectionString: string, code: string, cause: unknown): StartProblem {
  const { server, user, database } = placeOf(connectionString)
  return new StartProblem(
    'database_refused',
    {
      it: `il PostgreSQL ${server} non accetta l’utente «${user}» sul database «${database}» (${code}).`,
      en: `the PostgreSQL ${server} does not accept the user “${user}” on the database “${database}” (${code}).`,
    },
    {
      it: 'controlla utente, password e nome del database in DATABASE_URL e DATABASE_OWNER_URL.',
      en: 'check user, password and name of the database in DATABASE_URL and DATABASE_OWNER_URL.',
    },
    { cause },
  )
}

function tooOld(connectionString: string, version: number): StartProblem {
  const { server } = placeOf(connectionString)
  return new StartProblem(
    'database_too_old',
    {
      it: `il PostgreSQL ${server} è la versione ${version}; serve la ${oldestVersion} o una successiva.`,
      en: `the PostgreSQL ${server} is version ${version}; it takes ${oldestVersion} or later.`,
    },
    {
      it: 'aggiorna PostgreSQL, oppure indica un altro server con DATABASE_URL.',
      en: 'upgrade PostgreSQL, or name another server with DATABASE_URL.',
    },
  )
}
