import pg from 'pg'

export const databaseName = 'traguardo'
export const ownerRole = 'traguardo_owner'
export const appRole = 'traguardo_app'
const port = 5432

/** How to reach the embedded PostgreSQL: its socket folder stands in for the host, and lets in without a password. */
export function socketConfig(socketFolder: string, user: string, database: string): pg.PoolConfig {
  return { host: socketFolder, port, user, database, ssl: false, password: '' }
}

/** Runs `work` on a connection of the superuser to the maintenance database, and closes it. */
export async function asSuperuser<T>(socketFolder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const config = socketConfig(socketFolder, 'postgres', 'postgres')
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 2_000, query_timeout: 10_000 })
  client.on('error', () => {}) // a server that dies meanwhile rejects the query; the event says nothing more
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
