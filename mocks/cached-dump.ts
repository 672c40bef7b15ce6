import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dumpOf, makeDemoDatabase } from './demo-database.ts'

const CACHE = 'node_modules/.cache/traguardo'

/** Everything that decides what is in the demo's database. */
const SOURCES = [
  'mocks/demo-database.ts',
  'seeds/**/*.{ts,json}',
  'server/{database,jobs,log,migrations,repositories,start}/**/*.ts',
  'src/domain/**/*.ts',
  'package-lock.json',
]

/** The demo's database as a file, for Node: made anew only when something that decides its content has changed. */
export async function cachedDump(): Promise<Uint8Array<ArrayBuffer>> {
  const kept = join(CACHE, `demo-database-${fingerprint()}.gz`)
  if (existsSync(kept)) return new Uint8Array(readFileSync(kept))
  const dump = new Uint8Array(await (await dumpOf(await makeDemoDatabase())).arrayBuffer())
  mkdirSync(CACHE, { recursive: true })
  // Several test workers may make it at once: each file appears whole or not at all.
  const partial = `${kept}.${process.pid}`
  writeFileSync(partial, dump)
  renameSync(partial, kept)
  return dump
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern)).sort()) {
    if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 32)
}
