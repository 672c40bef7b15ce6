import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { failureCode } from '../start/system-failures.ts'
import { readPostmasterFile } from './postmaster-pid.ts'
import { isPostgresOf, postgresIn } from './processes.ts'
import { removeSocketFolder } from './socket-folder.ts'

/** What to send and how long to wait before the next: fast shutdown, immediate shutdown, kill. */
const escalation = [
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 3_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const

/**
 * Ends the postmaster of `cluster` and waits until no process of it is left; each step only if the milder one failed.
 * @param deaf it was seen not to answer: leaves out the shutdown that needs its help. Recovery makes up for that.
 */
export async function endPostmaster(cluster: string, pid: number, deaf = false): Promise<void> {
  for (const { signal, waitMs } of deaf ? escalation.slice(1) : escalation) {
    // Asked again each time: by then the number may belong to another program.
    if (isPostgresOf(cluster, pid)) send(pid, signal)
    if (await isEmptyWithin(cluster, waitMs)) return
  }
}

/**
 * After the postmaster has died, waits for its children (they end by themselves), then removes the locks it left:
 * they would block the next start. Children that stay are killed: they could still write.
 */
export async function clearStaleLocks(cluster: string): Promise<void> {
  if (!(await isEmptyWithin(cluster, 10_000))) {
    for (const pid of postgresIn(cluster)) send(pid, 'SIGKILL')
    if (!(await isEmptyWithin(cluster, 5_000))) return
  }
  const stale = readPostmasterFile(cluster)
  // In a copy of a folder in use, the file speaks of the original and of its socket.
  if (stale?.cluster === cluster) removeSocketFolder(stale.socketFolder)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (failure) {
    if (failureCode(failure) !== 'ESRCH') throw failure // it has ended in this very moment
  }
}

async function isEmptyWithin(cluster: string, limitMs: number): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += 20) {
    if (postgresIn(cluster).length === 0) return true
    await sleep(20)
  }
  return postgresIn(cluster).length === 0
}
