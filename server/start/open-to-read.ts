import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../database/tables.ts'
import { appRole, databaseName, socketConfig } from '../postgres/connection.ts'
import type { StartLog } from '../postgres/log.ts'
import { readPostmasterFile } from '../postgres/postmaster-pid.ts'
import { isPostgresOf } from '../postgres/processes.ts'
import type { Settings } from '../settings/settings.ts'
import { checkSchema } from './check-database.ts'
import { connect, openDatabase } from './open-database.ts'
import { StartProblem } from './start-problem.ts'

export interface ReadableDatabase {
  readonly db: Database
  close(): Promise<void>
}

/**
 * Reaches the database of the settings beside whoever serves from it: the one of DATABASE_URL, or the included one,
 * which is started for this where it does not run.
 *
 * Errors  StartProblem; a data folder without a database is left without one
 */
export async function openToRead(settings: Settings, log: StartLog): Promise<ReadableDatabase> {
  const opened = await open(settings, log)
  try {
    await checkSchema(opened.db)
    return opened
  } catch (failure) {
    await opened.close()
    throw failure
  }
}

async function open(settings: Settings, log: StartLog): Promise<ReadableDatabase> {
  const cluster = join(settings.dataDir, 'postgres')
  if (settings.database.kind === 'embedded') {
    if (!existsSync(cluster)) throw nothingThere(settings.dataDir)
    const running = readPostmasterFile(cluster)
    if (running?.ready && isPostgresOf(cluster, running.pid)) {
      const db = connect({ ...socketConfig(running.socketFolder, appRole, databaseName), max: 2 }, log)
      return { db, close: () => db.destroy() }
    }
  }
  const { app, close } = await openDatabase(settings, log)
  return { db: app, close }
}

function nothingThere(folder: string): StartProblem {
  return new StartProblem(
    'data_dir_unusable',
    { it: `nella cartella ${folder} non c’è un database.`, en: `there is no database in the folder ${folder}.` },
    {
      it: 'indica con DATA_DIR la cartella dei dati, oppure con DATABASE_URL il PostgreSQL che usi.',
      en: 'name the data folder with DATA_DIR, or the PostgreSQL that you use with DATABASE_URL.',
    },
  )
}
