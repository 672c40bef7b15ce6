import { setTimeout as sleep } from 'node:timers/promises'
import type { StartLog } from './log.ts'
import type { Postmaster } from './postmaster-pid.ts'
import { isPostgresOf } from './processes.ts'
import { clearStaleLocks, endPostmaster } from './shutdown.ts'
import { removeSocketFolder } from './socket-folder.ts'

const checkEveryMs = 500
const longestPauseMs = 30_000

/**
 * Keeps PostgreSQL running: when the postmaster is gone, clears what it left and starts it again on the same socket, so
 * the pools of the server find it by themselves. When the server exits without `stop`, PostgreSQL is told to end too.
 * @param relaunch starts PostgreSQL on the given socket folder and answers its process id
 */
export function supervise(
  cluster: string,
  postmaster: Postmaster,
  relaunch: (socketFolder: string) => Promise<number>,
  log: StartLog,
): { stop(): Promise<void> } {
  const { socketFolder } = postmaster
  let pid = postmaster.pid
  let stopped = false
  let revival: Promise<void> | null = null

  const revive = async () => {
    log.warn('PostgreSQL has ended unexpectedly and is started again')
    for (let pauseMs = checkEveryMs; !stopped; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        await clearStaleLocks(cluster)
        pid = await relaunch(socketFolder)
        return log.info('PostgreSQL is running again')
      } catch (failure) {
        log.warn(`PostgreSQL could not be started again: ${failure instanceof Error ? failure.message : failure}`)
        await sleep(pauseMs, undefined, { ref: false })
      }
    }
  }
  const watch = setInterval(() => {
    if (revival || isPostgresOf(cluster, pid)) return
    revival = revive().finally(() => {
      revival = null
    })
  }, checkEveryMs).unref()
  const endOnExit = () => {
    if (isPostgresOf(cluster, pid)) process.kill(pid, 'SIGINT')
  }
  process.once('exit', endOnExit)

  const stop = async () => {
    stopped = true
    clearInterval(watch)
    await revival
    await endPostmaster(cluster, pid)
    process.off('exit', endOnExit)
    removeSocketFolder(socketFolder)
  }
  let stopping: Promise<void> | null = null
  return {
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}
