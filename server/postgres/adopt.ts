import { setTimeout as sleep } from 'node:timers/promises'
import { failureCode } from '../start/system-failures.ts'
import { asSuperuser } from './connection.ts'
import { type Postmaster, readPostmasterFile } from './postmaster-pid.ts'
import { isPostgresOf } from './processes.ts'
import { clearStaleLocks, endPostmaster } from './shutdown.ts'

const busyStarting = '57P03'
const pollMs = 20
/** Its socket is gone: nobody can reach it any more. */
const unreachable = new Set(['ENOENT', 'ECONNREFUSED'])
/** How long one that says it is ready may leave questions unanswered. */
const deafAfterMs = 2_000
const startingWithinMs = 300_000

/**
 * The PostgreSQL that a killed server left running on `cluster`, if it is healthy and of `version`. Otherwise it is
 * ended, the locks of a dead one are removed, and the answer is null: the way is free for a start.
 */
export async function adoptOrClear(cluster: string, version: string): Promise<Postmaster | null> {
  const found = await waitForAnswer(cluster)
  if (typeof found === 'object' && found.version === version) return found.postmaster
  const file = readPostmasterFile(cluster)
  if (file && isPostgresOf(cluster, file.pid)) await endPostmaster(cluster, file.pid, found === 'silent')
  await clearStaleLocks(cluster)
  return null
}

type Answer = { readonly version: string } | 'starting' | 'silent' | 'gone'

/** Waits while it starts or ends, until it has answered, proved silent or is gone. */
async function waitForAnswer(
  cluster: string,
): Promise<{ postmaster: Postmaster; version: string } | 'silent' | 'gone'> {
  let silentMs = 0
  for (let waited = 0; waited < startingWithinMs && silentMs < deafAfterMs; waited += pollMs) {
    const file = readPostmasterFile(cluster)
    if (file === null || !isPostgresOf(cluster, file.pid)) return 'gone'
    const asked = Date.now()
    const answer = file.ready ? await ask(file.socketFolder) : 'starting'
    if (answer === 'gone') return 'gone'
    if (typeof answer === 'object') return { postmaster: file, version: answer.version }
    await sleep(pollMs)
    if (answer === 'silent') silentMs += Date.now() - asked
  }
  return 'silent'
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
