import { once } from 'node:events'
import { statSync } from 'node:fs'
import { explainFolderFailure } from '../start/system-failures.ts'
import { type Identity, identitiesFor, type Owner, readAccounts, spawnAs, whoAmI } from './identity.ts'
import { copyNative, linkLibraries, type Native, programOf } from './native.ts'
import { noBinaries, noUnprivilegedUser } from './problems.ts'

/** An identity and a PostgreSQL that it was seen to run. */
export type Runner = { readonly identity: Identity; readonly native: Native }

/**
 * Finds under whose name PostgreSQL can run with this data folder, by trying: enter the folder, run the program.
 * Where the program cannot be read or linked in its place, a copy in the data folder serves.
 * @param cluster owner of the existing database, null before the first start
 * @throws StartProblem `no_unprivileged_user`, `missing_binary`
 */
export async function chooseRunner(dataDir: string, cluster: Owner | null, installed: Native): Promise<Runner> {
  const me = whoAmI()
  const linked = linkLibraries(installed)
  let entered = false
  for (const identity of identitiesFor(me, cluster, statSync(dataDir), readAccounts())) {
    const first = linked ? await tryOut(identity, dataDir, installed) : 'program'
    if (first === 'runs') return { identity, native: installed }
    if (first !== 'program') continue
    entered = true
    const copy = copyOrExplain(installed, dataDir)
    if ((await tryOut(identity, dataDir, copy)) === 'runs') return { identity, native: copy }
  }
  if (me.uid === 0 && !entered) throw noUnprivilegedUser(dataDir)
  throw noBinaries(`${process.platform}-${process.arch}`, programOf(installed, 'postgres'))
}

const probe = 'cd "$1" 2>/dev/null || exit 43; "$2" --version >/dev/null 2>&1 || exit 44'

/** What stops this identity, if anything: itself, the folder, or the program. */
async function tryOut(
  identity: Identity,
  dataDir: string,
  native: Native,
): Promise<'runs' | 'identity' | 'folder' | 'program'> {
  const args = ['-c', probe, 'probe', dataDir, programOf(native, 'postgres')]
  const child = spawnAs(identity, '/bin/sh', args, { stdio: 'ignore' })
  const code: unknown = await once(child, 'exit').then(
    ([exit]) => exit,
    () => null,
  )
  if (code === 0) return 'runs'
  if (code === 43) return 'folder'
  return code === 44 ? 'program' : 'identity'
}

function copyOrExplain(native: Native, dataDir: string): Native {
  try {
    return copyNative(native, dataDir)
  } catch (failure) {
    throw explainFolderFailure(failure, dataDir)
  }
}
