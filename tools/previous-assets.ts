import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** So long a page that was opened before an update may still ask for a part of itself. */
const KEPT_DAYS = 60
const DAY_MS = 86_400_000

/** When each file of an earlier build was superseded, milliseconds since the epoch. */
type Superseded = Record<string, number>

const NOTE = join('.vite', 'superseded.json')

/**
 * Sets aside the hashed files of the build that stands in the folder, for `bringBack` after the next one.
 *
 * The folder is left as it was.
 */
export function setAside(folder: string, shelf: string): void {
  rmSync(shelf, { recursive: true, force: true })
  if (!existsSync(join(folder, 'assets'))) return
  mkdirSync(shelf, { recursive: true })
  cpSync(join(folder, 'assets'), join(shelf, 'assets'), { recursive: true })
  if (existsSync(join(folder, NOTE))) cpSync(join(folder, NOTE), join(shelf, 'superseded.json'))
}

/**
 * Puts the files of earlier builds beside those of the new one, but for such as nobody can want any more.
 *
 * A page opened before an update loads its parts when they are needed: without them it breaks under who is writing.
 * A file that both builds have is the same one: its name is made of its content.
 */
export function bringBack(folder: string, shelf: string, now: number): void {
  const before = readSuperseded(join(shelf, 'superseded.json'))
  const after: Superseded = {}
  for (const path of globSync(join(shelf, 'assets', '*'))) {
    const name = basename(path)
    const since = before[name] ?? now
    if (existsSync(join(folder, 'assets', name)) || now - since > KEPT_DAYS * DAY_MS) continue
    cpSync(path, join(folder, 'assets', name))
    after[name] = since
  }
  mkdirSync(join(folder, '.vite'), { recursive: true })
  writeFileSync(join(folder, NOTE), JSON.stringify(after))
  rmSync(shelf, { recursive: true, force: true })
}

function readSuperseded(path: string): Superseded {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Superseded) : {}
}
