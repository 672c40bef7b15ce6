import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { giveToOwnerOf } from '../start/folder-owner.ts'
import type { Runner } from './choose-identity.ts'
import { spawnAs } from './identity.ts'
import { programOf } from './native.ts'
import { readPostmasterFile } from './postmaster-pid.ts'
import { explainOutput } from './problems.ts'

const largestLog = 5_000_000
/** Recovery after a crash replays the journal; that can take minutes on a slow disk. */
const readyWithinMs = 300_000

/**
 * Starts the postmaster and waits until it accepts connections. It outlives a killed server on purpose: the next start
 * adopts it.
 * @returns its process id
 * @throws StartProblem with the reason from its log
 */
export async function launchPostmaster(
  { identity, native }: Runner,
  cluster: string,
  socketFolder: string,
  logFile: string,
): Promise<number> {
  const log = openLog(logFile)
  const before = fstatSync(log).size
  const child = spawnAs(identity, programOf(native, 'postgres'), ['-D', cluster, ...settings(socketFolder)], {
    detached: true, // Ctrl-C reaches the server only, which ends PostgreSQL after its last answer
    stdio: ['ignore', log, log],
    cwd: '/',
  })
  closeSync(log)
  let ended = false
  const end = () => {
    ended = true
  }
  child.once('exit', end).once('error', end)
  child.unref()
  for (let waited = 0; waited < readyWithinMs && !ended; waited += 10) {
    const file = readPostmasterFile(cluster)
    if (child.pid !== undefined && file?.pid === child.pid && file.ready) return child.pid
    await sleep(10)
  }
  const written = readFileSync(logFile).subarray(before).toString('utf8')
  throw explainOutput(written, cluster, logFile)
}

function settings(socketFolder: string): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    // The text of a failed statement may carry what people typed.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** A file and not a pipe: nobody reads the pipe of a server that was killed. The previous one is kept as `.1`. */
function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`)
  const descriptor = openSync(file, 'a', 0o600)
  giveToOwnerOf(join(file, '..'), file)
  return descriptor
}
