import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type pg from 'pg'
import { cachedEmptyDump } from '../../mocks/cached-dump.ts'
import { databaseOver } from '../../mocks/database-over.ts'
import { openDemo } from '../../mocks/open-demo.ts'
import type { Database } from '../../server/database/tables.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { startEmbeddedPostgres } from '../../server/postgres/start.ts'
import { connect } from '../../server/start/open-database.ts'
import { removeData } from '../remove-data.ts'
import { copyOfCluster } from './cached-cluster.ts'

const silent = { info: () => {}, warn: () => {} }

/** A database with the server's schema and nothing in it. */
export interface Engine {
  /** Owns the schema; no wall holds it back. */
  readonly owner: Database
  /** What the server works with. */
  readonly app: Database
  /** Connections that the app can use at once. */
  readonly parallel: boolean
  /** How to come into another database of the same cluster; null where there is none. */
  readonly elsewhere: pg.ClientConfig | null
  close(): Promise<void>
}

/** The engines that every contract runs on: name, and how to open one. */
export const ENGINES: readonly (readonly [string, () => Promise<Engine>])[] = [
  ['PGlite in memory', openPGlite],
  ['embedded PostgreSQL', openEmbedded],
  ...(hasForeign(process.env) ? [['PostgreSQL of DATABASE_URL', openForeign] as const] : []),
]

function hasForeign({ DATABASE_URL, DATABASE_OWNER_URL }: NodeJS.ProcessEnv): boolean {
  if (DATABASE_URL && !DATABASE_OWNER_URL) {
    console.warn(
      'The PostgreSQL of DATABASE_URL is left out of the contracts: they make a schema of their own there, for which ' +
        'DATABASE_OWNER_URL is missing, the role that owns the database and may create roles.',
    )
  }
  return Boolean(DATABASE_URL && DATABASE_OWNER_URL)
}

/** The first of them: for what the database does not decide. */
export async function openPGlite(): Promise<Engine> {
  const db = databaseOver(await openDemo(new Blob([await cachedEmptyDump()])))
  return { owner: db, app: db, parallel: false, elsewhere: null, close: () => db.destroy() }
}

function pooled(config: pg.PoolConfig): Database {
  return connect({ max: 6, connectionTimeoutMillis: 0, ...config }, silent)
}

async function openEmbedded(): Promise<Engine> {
  const dataDir = await copyOfCluster()
  const postgres = await startEmbeddedPostgres({ dataDir, log: silent })
  const owner = pooled(postgres.owner)
  const app = pooled(postgres.app)
  await migrate(owner, postgres.app.user ?? '')
  return {
    owner,
    app,
    parallel: true,
    elsewhere: { ...postgres.owner, database: 'postgres' },
    close: async () => {
      await Promise.all([owner.destroy(), app.destroy()])
      await postgres.stop()
      await removeData(dataDir)
    },
  }
}

/** A schema of its own in somebody's database, dropped afterwards: whatever else is there stays untouched. */
async function openForeign(): Promise<Engine> {
  const schema = `contract_${randomBytes(6).toString('hex')}`
  const options = `-c search_path=${schema}`
  const owner = pooled({ connectionString: process.env.DATABASE_OWNER_URL, options })
  const app = pooled({ connectionString: process.env.DATABASE_URL, options })
  await sql`CREATE SCHEMA ${sql.id(schema)}`.execute(owner)
  await migrate(owner, new URL(process.env.DATABASE_URL ?? '').username)
  return {
    owner,
    app,
    parallel: true,
    elsewhere: { connectionString: besides(process.env.DATABASE_OWNER_URL) },
    close: async () => {
      await app.destroy()
      await sql`DROP SCHEMA ${sql.id(schema)} CASCADE`.execute(owner)
      await owner.destroy()
    },
  }
}

function besides(address = ''): string {
  const url = new URL(address)
  url.pathname = '/postgres'
  return url.href
}
