import { PGlite } from '@electric-sql/pglite'
import { DEMO_SEED, makeDemo } from '../seeds/demo/make-demo.ts'
import { DEMO_TODAY } from '../seeds/demo/timeline.ts'
import { loadCatalogue } from '../seeds/load-catalogue.ts'
import type { Database } from '../server/database/tables.ts'
import { createJobs } from '../server/jobs/jobs.ts'
import { migrate } from '../server/migrations/migrate.ts'
import { insertCatalogue } from '../server/repositories/catalogue.ts'
import { insertHistory, insertPastHeld, insertTerritory } from '../server/repositories/load.ts'
import { fixedClock } from '../server/start/clock.ts'
import { demoLoad } from '../server/start/demo-load.ts'
import { browserLog } from './browser-log.ts'
import { databaseOver } from './database-over.ts'
import { webSha256 } from './web-sha256.ts'

/** A new database in memory with the server's schema and nothing in it. */
export async function makeEmptyDatabase(): Promise<PGlite> {
  // Segments of 1 MB instead of 16: every copy of the database carries at least two.
  const pglite = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] })
  await migrate(databaseOver(pglite), null)
  return pglite
}

/** A new database in memory: the server's schema, the catalogue, the demo, and its figures counted. */
export async function makeDemoDatabase(): Promise<PGlite> {
  const pglite = await makeEmptyDatabase()
  const db = databaseOver(pglite)
  const { now, instance } = fixedClock(DEMO_TODAY)
  await fill(db, now())
  await createJobs({ db, clock: now, instance, log: browserLog }).settle()
  return pglite
}

function fill(db: Database, at: Date): Promise<void> {
  const catalogue = loadCatalogue()
  const { territory, logs, held } = demoLoad(makeDemo(DEMO_SEED, catalogue))
  return db.transaction().execute(async (trx) => {
    await insertCatalogue(trx, catalogue, at)
    await insertTerritory(trx, territory, at)
    for (const { organisation, entries } of logs) await insertHistory(trx, webSha256, organisation, entries, at)
    for (const { organisation, entries } of held) await insertPastHeld(trx, webSha256, organisation, entries)
  })
}

/**
 * The database as a file that `openDemo` takes; the database is closed afterwards.
 *
 * Shape  a gzipped tar of about 4 MB
 */
export async function dumpOf(pglite: PGlite): Promise<Blob> {
  // Nobody creates databases in a tab: without the templates the copy is a third smaller.
  await pglite.exec('UPDATE pg_database SET datistemplate = false')
  await pglite.exec('DROP DATABASE template0')
  await pglite.exec('DROP DATABASE template1')
  await pglite.exec('CHECKPOINT')
  const dump = await pglite.dumpDataDir('gzip')
  await pglite.close()
  return dump
}
