import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readlinkSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readPostmasterFile } from './postmaster-pid.ts'

/**
 * Ids of the live PostgreSQL processes that work in `cluster`: the postmaster and its children, also orphaned ones.
 * Judged by program and working directory, so neither a reused pid nor a shell that stands in the folder counts.
 */
export function postgresIn(cluster: string): number[] {
  if (!existsSync('/proc/self/cwd')) return postmasterByCommand(cluster)
  const folder = identityOf(cluster)
  if (folder === null) return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => worksIn(pid, folder)).map(Number)
}

/** Whether process `pid` is a live PostgreSQL process of `cluster`. */
export function isPostgresOf(cluster: string, pid: number): boolean {
  if (!existsSync('/proc/self/cwd')) return postmasterByCommand(cluster).includes(pid)
  const folder = identityOf(cluster)
  return folder !== null && worksIn(String(pid), folder)
}

function worksIn(pid: string, folder: string): boolean {
  return identityOf(`/proc/${pid}/cwd`) === folder && /^postgres( |$)/.test(programOf(pid))
}

/** After an upgrade the program of a running process reads `postgres (deleted)`. */
function programOf(pid: string): string {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return ''
  }
}

/** Device and inode: the same folder under any name. Null when there is none, or its process has ended. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return null
  }
}

/** Where there is no /proc (macOS): the recorded postmaster, if its command line names this data directory. */
export function postmasterByCommand(cluster: string): number[] {
  const file = readPostmasterFile(cluster)
  if (file === null) return []
  try {
    const command = execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(file.pid)], { encoding: 'utf8' })
    return command.includes('postgres') && command.includes(`-D ${cluster}`) ? [file.pid] : []
  } catch {
    return []
  }
}
