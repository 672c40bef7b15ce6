import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from '../database/tables.ts'
import type { StartLog } from '../postgres/log.ts'
import { reachDatabase } from '../postgres/reach.ts'
import { startEmbeddedPostgres } from '../postgres/start.ts'
import type { Settings } from '../settings/settings.ts'

export interface OpenDatabase {
  /** What the server works with: a login that owns nothing. */
  readonly app: Database
  /** Login name of `app`. */
  readonly appRole: string
  /** For migrations and first loads, closed after use; null where somebody else runs them. */
  readonly openOwner: (() => Database) | null
  close(): Promise<void>
}

/** Starts the embedded PostgreSQL or reaches the one of the settings. Errors: StartProblem */
export async function openDatabase(settings: Settings, log: StartLog): Promise<OpenDatabase> {
  const { database } = settings
  if (database.kind === 'embedded') {
    const postgres = await startEmbeddedPostgres({ dataDir: settings.dataDir, log })
    const app = connect(postgres.app, log)
    return {
      app,
      appRole: postgres.app.user ?? '',
      openOwner: () => connect({ ...postgres.owner, max: 2 }, log),
      close: async () => {
        await app.destroy()
        await postgres.stop()
      },
    }
  }
  await reachDatabase(database.url)
  const { ownerUrl } = database
  if (ownerUrl !== null) await reachDatabase(ownerUrl)
  const app = connect({ connectionString: database.url }, log)
  return {
    app,
    appRole: decodeURIComponent(new URL(database.url).username),
    openOwner: ownerUrl === null ? null : () => connect({ connectionString: ownerUrl, max: 2 }, log),
    close: () => app.destroy(),
  }
}

/** A pool of connections that survives losing one. */
export function connect(config: pg.PoolConfig, log: StartLog): Database {
  const pool = new pg.Pool({ max: 10, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 30_000, ...config })
  const lost = (failure: Error) => log.warn(`a connection to the database was lost: ${failure.message}`)
  pool.on('error', lost)
  // A connection that dies while it is lent out tells it to nobody else, and would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
