import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readPostmasterFile } from '../server/postgres/postmaster-pid.ts'
import { postgresIn } from '../server/postgres/processes.ts'
import { removeSocketFolder } from '../server/postgres/socket-folder.ts'

/**
 * Removes the data folder of a server that has ended, however it ended; one that is not there is no error.
 *
 * A server that was killed leaves its PostgreSQL behind for the next start to take over. Nobody starts here again: it is
 * killed as well, and its socket goes too.
 */
export async function removeData(dataDir: string): Promise<void> {
  const cluster = join(dataDir, 'postgres')
  const socketFolder = readPostmasterFile(cluster)?.socketFolder
  for (const pid of postgresIn(cluster)) kill(pid)
  if (socketFolder !== undefined) removeSocketFolder(socketFolder)
  await removeFolder(dataDir)
}

/**
 * Removes a folder in which processes worked that have just been killed. They go away a moment later, and may write a last
 * file into what is being removed: it is then removed again, for up to ten seconds.
 */
export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended in this very moment, with the process that led it.
  }
}
