import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Flags that headless Chromium needs where it may run as root, and to stay silent on the network. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-background-networking']

function installed(): string | undefined {
  const told = process.env.CHROMIUM_PATH
  if (told !== undefined && existsSync(told)) return told
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

async function downloaded(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : undefined
}

function install(): void {
  console.log('Chromium: not found, trying to install it (Playwright, else Debian package)…')
  const playwright = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 180_000 })
  if (playwright.status === 0) return
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
}

/**
 * Path of a Chromium to test with: CHROMIUM_PATH, the system's, Playwright's own; else installs one.
 *
 * Errors  throws with what to do when none can be had
 */
export async function findChromium(): Promise<string> {
  const found = installed() ?? (await downloaded())
  if (found !== undefined) return found
  try {
    install()
  } catch (cause) {
    console.error(`Chromium: the installation failed: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  const now = installed() ?? (await downloaded())
  if (now !== undefined) return now
  throw new Error(
    'Nessun Chromium trovato: installalo (per esempio «apt-get install chromium») o indica CHROMIUM_PATH. / No Chromium found: install it (for example "apt-get install chromium") or set CHROMIUM_PATH.',
  )
}
