import { join } from 'node:path'
import { adoptOrClear } from './adopt.ts'
import { chooseRunner } from './choose-identity.ts'
import type { Identity } from './identity.ts'
import { giveCluster, initialiseCluster, inspectCluster } from './initialise.ts'
import { launchPostmaster } from './launch.ts'
import type { Native } from './native.ts'
import type { Postmaster } from './postmaster-pid.ts'
import { makeSocketFolder, remakeSocketFolder, removeSocketFolder } from './socket-folder.ts'

export type OpenCluster = {
  readonly postmaster: Postmaster
  readonly adopted: boolean
  /** Starts it again on the same socket folder, after it died; answers the new process id. */
  readonly relaunch: (socketFolder: string) => Promise<number>
}

/** Takes over the PostgreSQL that runs on the data folder, or makes the database if there is none and starts it. */
export async function openCluster(dataDir: string, native: Native): Promise<OpenCluster> {
  const cluster = join(dataDir, 'postgres')
  const relaunch = async (folder: string) => {
    const { pid } = await launch(dataDir, cluster, native, (identity) => remakeSocketFolder(folder, identity))
    return pid
  }
  const exists = inspectCluster(cluster, native.version) !== null
  const running = exists ? await adoptOrClear(cluster, native.version) : null
  if (running !== null) return { postmaster: running, adopted: true, relaunch }
  return { postmaster: await launch(dataDir, cluster, native, makeSocketFolder), adopted: false, relaunch }
}

async function launch(
  dataDir: string,
  cluster: string,
  native: Native,
  socketFolderFor: (identity: Identity) => string,
): Promise<Postmaster> {
  const logFile = join(dataDir, 'postgres.log')
  const owner = inspectCluster(cluster, native.version)
  const runner = await chooseRunner(dataDir, owner, native)
  if (owner === null) await initialiseCluster(dataDir, cluster, runner, logFile)
  else giveCluster(cluster, runner.identity)
  const socketFolder = socketFolderFor(runner.identity)
  try {
    const pid = await launchPostmaster(runner, cluster, socketFolder, logFile)
    return { pid, socketFolder }
  } catch (failure) {
    removeSocketFolder(socketFolder)
    throw failure
  }
}
