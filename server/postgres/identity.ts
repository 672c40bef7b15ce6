import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

/** Under whose name PostgreSQL runs: it refuses root. */
export type Identity =
  /** The person who started the server. */
  | { readonly kind: 'self' }
  /** A user namespace in which the files stay ours and PostgreSQL sees itself as `uid`. */
  | { readonly kind: 'namespace'; readonly uid: number; readonly gid: number }
  /** Another existing user, who must own the data directory. */
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }

export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** Owner of a file or folder. */
export type Owner = { readonly uid: number; readonly gid: number }

/**
 * The identities worth trying, best first.
 * @param me uid that runs the server, and whether it has an account
 * @param cluster owner of the existing database, null before the first start
 * @param dataDir owner of the data folder
 * @param accounts known users; initdb fails under a uid without an account
 */
export function identitiesFor(
  me: { readonly uid: number; readonly known: boolean },
  cluster: Owner | null,
  dataDir: Owner,
  accounts: readonly Account[],
): Identity[] {
  const known = (uid: number) => accounts.some((account) => account.uid === uid)
  const unprivileged = ['nobody', 'postgres', 'daemon'].flatMap(
    (name) => accounts.find((account) => account.name === name && account.uid !== 0) ?? [],
  )
  const namespaces: Identity[] = unprivileged.slice(0, 1).map(({ uid, gid }) => ({ kind: 'namespace', uid, gid }))
  if (me.uid !== 0) return me.known || cluster !== null ? [{ kind: 'self' }] : namespaces
  if (cluster !== null && cluster.uid !== 0) return [{ kind: 'user', ...cluster }]
  const owners = dataDir.uid !== 0 && known(dataDir.uid) ? [dataDir] : []
  return [...namespaces, ...[...owners, ...unprivileged].map(({ uid, gid }) => ({ kind: 'user' as const, uid, gid }))]
}

/** Who runs this process. A container may give it a uid without an account. */
export function whoAmI(): { uid: number; known: boolean } {
  try {
    return { uid: userInfo().uid, known: true }
  } catch {
    return { uid: process.getuid?.() ?? -1, known: false }
  }
}

/** The users of /etc/passwd; empty where there is none. */
export function readAccounts(file = '/etc/passwd'): Account[] {
  try {
    return readFileSync(file, 'utf8').split('\n').flatMap(parseAccount)
  } catch {
    return []
  }
}

function parseAccount(line: string): Account[] {
  const [name, , uid, gid] = line.split(':')
  return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
}

/** Starts a program under an identity, with a bare environment: no setting or secret of the server reaches it. */
export function spawnAs(
  identity: Identity,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const all = { ...options, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } }
  switch (identity.kind) {
    case 'self':
      return spawn(program, args, all)
    case 'user':
      return spawn(program, args, { ...all, uid: identity.uid, gid: identity.gid })
    case 'namespace':
      return spawn(
        'unshare',
        ['--user', `--map-user=${identity.uid}`, `--map-group=${identity.gid}`, '--', program, ...args],
        all,
      )
  }
}
