import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { giveToOwnerOf } from '../start/folder-owner.ts'
import { dataDirUnusable, diskFull } from '../start/system-failures.ts'
import { folderInUse } from './problems.ts'

const sqliteBusy = 5
const sqliteFull = 13

export type FolderLock = { release(): void }

/**
 * Holds the data folder for this process until `release` or until the process ends, however it ends.
 *
 * Node has no flock; an empty SQLite file gives its record locks, which the kernel drops with the process, hold across
 * containers that share the folder, and are not inherited by PostgreSQL. Nothing else may open `in-use.lock` in this
 * process: closing any descriptor of it would drop the lock.
 * @throws StartProblem `data_dir_in_use` when another process holds it.
 */
export function lockFolder(folder: string): FolderLock {
  const file = join(folder, 'in-use.lock')
  const holderFile = join(folder, 'in-use.pid')
  const database = openLockFile(folder, file, holderFile)
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (failure) {
    database.close()
    throw explain(failure, folder, holderFile)
  }
  // Only for the message to a second process; the lock itself never looks at it.
  writeFileSync(holderFile, `${process.pid}\n`)
  giveToOwnerOf(folder, holderFile)
  return {
    release: () => {
      if (database.isOpen) database.close()
    },
  }
}

function openLockFile(folder: string, file: string, holderFile: string): DatabaseSync {
  if (!existsSync(file)) {
    closeSync(openSync(file, 'a', 0o600))
    giveToOwnerOf(folder, file)
  }
  try {
    return new DatabaseSync(file)
  } catch (failure) {
    throw explain(failure, folder, holderFile)
  }
}

function explain(failure: unknown, folder: string, holderFile: string): unknown {
  if (!(failure instanceof Error && 'errcode' in failure)) return failure
  if (failure.errcode === sqliteBusy) return folderInUse(folder, readHolder(holderFile))
  if (failure.errcode === sqliteFull) return diskFull(folder, failure)
  return dataDirUnusable(folder, failure.message, failure)
}

function readHolder(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null
  } catch {
    return null
  }
}
