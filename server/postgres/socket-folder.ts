import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Identity } from './identity.ts'

const prefix = 'traguardo-'
/** A socket path over 107 bytes (103 on macOS) is fatal; `/.s.PGSQL.5432.lock` and the random part come on top. */
const longestTemporaryFolder = 60

/** Makes an empty folder of mode 0700 with a short path for the UNIX socket, owned by who runs PostgreSQL. */
export function makeSocketFolder(identity: Identity): string {
  const own = tmpdir()
  const usable = /^[\w./-]+$/.test(own) && own.length <= longestTemporaryFolder
  return owned(mkdtempSync(join(usable ? own : '/tmp', prefix)), identity)
}

/** The same folder again, empty, for a PostgreSQL that comes back where its clients look for it. */
export function remakeSocketFolder(folder: string, identity: Identity): string {
  removeSocketFolder(folder)
  mkdirSync(folder, { mode: 0o700 })
  return owned(folder, identity)
}

/** Removes a socket folder of ours; leaves alone any folder that is not one. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(prefix)) rmSync(folder, { recursive: true, force: true })
}

function owned(folder: string, identity: Identity): string {
  if (identity.kind === 'user') chownSync(folder, identity.uid, identity.gid)
  return folder
}
