import { setTimeout as sleep } from 'node:timers/promises'
import { failureCode } from '../system-failures.ts'
import { asSuperuser } from './connection.ts'
import { readPostmasterFile } from './postmaster-pid.ts'
import { isPostgresOf } from './processes.ts'
import { clearStaleLocks, endPostmaster } from './shutdown.ts'

export type Running = { readonly pid: number; readonly socketFolder: string }

const busyStarting = '57P03'
const pollMs = 20
/** Its socket is gone: nobody can reach it any more. */
const unreachable = new Set(['ENOENT', 'ECONNREFUSED'])
/** How long one that says it is ready may leave questions unanswered. */
const deafAfterMs = 3_000
const startingWithinMs = 300_000

/**
 * The PostgreSQL that a killed server left running on `cluster`, if it is healthy and of `version`. Otherwise it is
 * ended, the locks of a dead one are removed, and the answer is null: the way is free for a start.
 */
export async function adoptOrClear(cluster: string, version: string): Promise<Running | null> {
  const found = await waitForAnswer(cluster)
  if (found?.version === version) return found.running
  const file = readPostmasterFile(cluster)
  if (file && isPostgresOf(cluster, file.pid)) await endPostmaster(cluster, file.pid)
  await clearStaleLocks(cluster)
  return null
}

type Answer = { readonly version: string } | 'starting' | 'silent' | 'gone'

/** Waits while it starts or ends; null once it is gone or has proved deaf. */
async function waitForAnswer(cluster: string): Promise<{ running: Running; version: string } | null> {
  let deafMs = 0
  for (let waited = 0; waited < startingWithinMs && deafMs < deafAfterMs; waited += pollMs) {
    const file = readPostmasterFile(cluster)
    if (file === null || !isPostgresOf(cluster, file.pid)) return null
    const asked = Date.now()
    const answer = file.ready ? await ask(file.socketFolder) : 'starting'
    if (answer === 'gone') return null
    if (typeof answer === 'object') return { running: file, version: answer.version }
    await sleep(pollMs)
    if (answer === 'silent') deafMs += Date.now() - asked
  }
  return null
}

async function ask(socketFolder: string): Promise<Answer> {
  try {
    return await asSuperuser(socketFolder, async (client) => {
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
      return { version: rows[0]?.server_version ?? '' }
    })
  } catch (failure) {
    const code = failureCode(failure) ?? ''
    if (code === busyStarting) return 'starting'
    return unreachable.has(code) ? 'gone' : 'silent'
  }
}
