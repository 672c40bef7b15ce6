import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { explainFolderFailure } from '../start/system-failures.ts'
import { appRole, databaseName, ownerRole, socketConfig } from './connection.ts'
import { lockFolder } from './folder-lock.ts'
import type { StartLog } from './log.ts'
import { findNative, type Native } from './native.ts'
import { openCluster } from './open-cluster.ts'
import { ensureRoles } from './roles.ts'
import { supervise } from './supervise.ts'

export type EmbeddedPostgres = {
  /** Connection of the role that owns the database: for migrations. */
  readonly owner: pg.PoolConfig
  /** Connection of the role that owns nothing: for everything else. */
  readonly app: pg.PoolConfig
  /** Whether a PostgreSQL that a killed server had left running was taken over. */
  readonly adopted: boolean
  /** Ends PostgreSQL (fast shutdown) and frees the data folder. End the pools first. */
  stop(): Promise<void>
}

export type EmbeddedOptions = {
  /** Absolute path of the data folder; made if missing. */
  readonly dataDir: string
  readonly log: StartLog
  /** Another PostgreSQL than the one of the installed package. */
  readonly native?: Native
}

/**
 * Starts the included PostgreSQL on `dataDir`, or takes over the one that is still running there.
 * Data in `postgres`, its messages in `postgres.log`. It is started again when it dies while the server runs.
 * @throws StartProblem for everything that a person can put right
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  try {
    mkdirSync(options.dataDir, { recursive: true, mode: 0o711 })
    return await startLocked(options)
  } catch (failure) {
    throw explainFolderFailure(failure, options.dataDir)
  }
}

async function startLocked(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const lock = lockFolder(options.dataDir)
  try {
    const started = await startSupervised(options)
    return { ...started, stop: () => started.stop().finally(() => lock.release()) }
  } catch (failure) {
    lock.release()
    throw failure
  }
}

async function startSupervised({ dataDir, log, native }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { postmaster, adopted, relaunch } = await openCluster(dataDir, native ?? findNative())
  const { stop } = supervise(join(dataDir, 'postgres'), postmaster, relaunch, log)
  try {
    await ensureRoles(postmaster.socketFolder)
  } catch (failure) {
    await stop()
    throw failure
  }
  if (adopted) log.info('PostgreSQL was still running and has been taken over')
  return {
    owner: socketConfig(postmaster.socketFolder, ownerRole, databaseName),
    app: socketConfig(postmaster.socketFolder, appRole, databaseName),
    adopted,
    stop,
  }
}
