import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { dumpOf, makeDemoDatabase, makeEmptyDatabase } from './demo-database.ts'

const CACHE = 'node_modules/.cache/traguardo'

/** Everything that decides what schema a database has, and with what it is made. */
const SCHEMA = ['mocks/demo-database.ts', 'server/migrations/**/*.ts', 'src/domain/**/*.ts', 'package-lock.json']
/** Everything that decides what is in the demo's database. */
const DEMO = [...SCHEMA, 'seeds/**/*.{ts,json}', 'server/{database,jobs,log,repositories,start}/**/*.ts']

type Dump = Uint8Array<ArrayBuffer>

/** The demo's database as a file, for Node: made anew only when something that decides its content has changed. */
export const cachedDump = (): Promise<Dump> => cached('demo', DEMO, makeDemoDatabase)

/** A database with the server's schema and nothing in it, as a file: loading it takes a fourth of making it. */
export const cachedEmptyDump = (): Promise<Dump> => cached('empty', SCHEMA, makeEmptyDatabase)

async function cached(kind: string, sources: readonly string[], make: () => Promise<PGlite>): Promise<Dump> {
  const kept = join(CACHE, `${kind}-database-${fingerprint(sources)}.gz`)
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept))
  const dump = new Uint8Array(await (await dumpOf(await make())).arrayBuffer())
  mkdirSync(CACHE, { recursive: true })
  // Several test workers may make it at once: each file appears whole or not at all.
  const partial = `${kept}.${process.pid}`
  writeFileSync(partial, dump)
  renameSync(partial, kept)
  return dump
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((pattern) => globSync(pattern)).sort()) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 32)
}
