import { once } from 'node:events'
import {
  appendFileSync,
  chownSync,
  closeSync,
  fsyncSync,
  lchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Runner } from './choose-identity.ts'
import { type Identity, type Owner, spawnAs } from './identity.ts'
import { programOf } from './native.ts'
import { explainOutput, folderDamaged, otherDataVersion } from './problems.ts'

const draftPrefix = 'postgres.draft-'

/** The database of a data folder: absent, or there with its owner. @throws StartProblem when it is not one of `version` */
export function inspectCluster(cluster: string, version: string): Owner | null {
  let entries: string[]
  try {
    entries = readdirSync(cluster)
  } catch (failure) {
    if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null
    throw failure
  }
  if (entries.length === 0) return null
  if (!entries.includes('PG_VERSION') || !entries.includes('global')) throw folderDamaged(cluster)
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const [expected = version] = version.split('.')
  if (found !== expected) throw otherDataVersion(cluster, found, expected)
  const { uid, gid } = statSync(cluster)
  return { uid, gid }
}

/**
 * Makes a new database at `cluster`. initdb works under another name and the finished folder is renamed, so a start
 * that is cut short leaves a draft, never half a database.
 */
export async function initialiseCluster(
  dataDir: string,
  cluster: string,
  runner: Runner,
  logFile: string,
): Promise<void> {
  for (const entry of readdirSync(dataDir)) {
    if (entry.startsWith(draftPrefix)) rmSync(join(dataDir, entry), { recursive: true, force: true, maxRetries: 3 })
  }
  const draft = mkdtempSync(join(dataDir, draftPrefix))
  try {
    giveCluster(draft, runner.identity)
    const { code, output } = await runInitdb(draft, runner)
    if (code !== 0) {
      appendFileSync(logFile, output)
      throw explainOutput(output, dataDir, logFile)
    }
    // The socket lies in a folder of mode 0700; there is no other door.
    writeFileSync(join(draft, 'pg_hba.conf'), 'local all all trust\n')
    renameSync(draft, cluster)
    syncFolder(dataDir)
  } catch (failure) {
    rmSync(draft, { recursive: true, force: true })
    throw failure
  }
}

/** Gives a database to the user that will run it, when that is another one. */
export function giveCluster(cluster: string, identity: Identity): void {
  if (identity.kind !== 'user' || statSync(cluster).uid === identity.uid) return
  for (const entry of readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(cluster, entry), identity.uid, identity.gid)
  }
  // The folder itself last: until then its owner says that the work is not done.
  chownSync(cluster, identity.uid, identity.gid)
}

async function runInitdb(draft: string, { identity, native }: Runner): Promise<{ code: unknown; output: string }> {
  const args = ['-D', draft, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions']
  const collation = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawnAs(identity, programOf(native, 'initdb'), [...args, ...collation], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const [code] = await once(child, 'close')
  return { code, output }
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
