import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../server/postgres/start.ts'
import { removeData, removeFolder } from '../remove-data.ts'

const CACHE = 'node_modules/.cache/traguardo'

/** Everything that decides how a new cluster looks. */
const SOURCES = ['server/postgres/**/*.ts', 'package-lock.json']

/**
 * A data folder in which the included PostgreSQL has begun once and ended well: copying it takes a tenth of making it.
 * How a cluster is made from nothing has tests of its own.
 */
export async function copyOfCluster(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-contract-'))
  await cp(join(await cachedCluster(), 'postgres'), join(folder, 'postgres'), { recursive: true })
  return folder
}

async function cachedCluster(): Promise<string> {
  const kept = join(CACHE, `cluster-${fingerprint()}`)
  if (existsSync(kept)) return kept
  mkdirSync(CACHE, { recursive: true })
  const made = await mkdtemp(join(tmpdir(), 'traguardo-cluster-'))
  const postgres = await startEmbeddedPostgres({ dataDir: made, log: { info: () => {}, warn: () => {} } })
  await postgres.stop()
  // Several test workers may make it at once: the folder appears whole, and the first one stays.
  const partial = `${kept}.${process.pid}`
  await cp(made, partial, { recursive: true })
  await removeData(made)
  await rename(partial, kept).catch(() => removeFolder(partial))
  return kept
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern)).sort()) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 32)
}
