import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What PostgreSQL writes about itself in `postmaster.pid` of its data directory. */
export type PostmasterFile = {
  readonly pid: number
  /** As it was called at start; in a copied data directory, the name of the original. */
  readonly cluster: string
  /** Folder of its UNIX socket; empty while it has not got that far. */
  readonly socketFolder: string
  readonly ready: boolean
}

/** A running PostgreSQL: the process to end it by, and the folder of the socket to reach it by. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string }

/** Reads `postmaster.pid`; null when there is none or it is not (yet) one. Alone it proves nothing: pids are reused. */
export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    return parsePostmasterFile(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'))
  } catch {
    return null
  }
}

/** Lines of the file: pid, data directory, start time, port, socket folder, listen address, shared memory, status. */
export function parsePostmasterFile(text: string): PostmasterFile | null {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1) return null
  return { pid, cluster: lines[1] ?? '', socketFolder: lines[4] ?? '', ready: lines[7] === 'ready' }
}
