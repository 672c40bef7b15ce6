import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.ts'
import { removeFolder } from '../remove-data.ts'

/** A browser profile on disk, as a person's own: it survives the closing of the browser. */
export interface Profile {
  readonly context: () => BrowserContext
  readonly page: () => Page
  /** Closes the browser; what it keeps stays on disk. */
  readonly closeBrowser: () => Promise<void>
  readonly openBrowser: () => Promise<Page>
  /** Ends the browser's process from one instant to the next, as a dead battery does. */
  readonly killBrowser: () => Promise<void>
  /** Cuts or restores the network of everything in the browser, the worker too. */
  readonly network: (on: boolean) => Promise<void>
  readonly remove: () => Promise<void>
}

/** The browser's own process among those that name the profile: its children say what kind they are. */
function processOf(folder: string): number {
  const lines = execFileSync('ps', ['-axww', '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  const own = lines.find((line) => line.includes(`--user-data-dir=${folder}`) && !line.includes('--type='))
  if (own === undefined) throw new Error(`no browser runs on ${folder}`)
  return Number.parseInt(own, 10)
}

/** Opens a fresh profile; `newContext` would be incognito, where nothing persists. */
export async function openProfile(): Promise<Profile> {
  const folder = mkdtempSync(join(tmpdir(), 'traguardo-profile-'))
  const executablePath = await findChromium()
  let context: BrowserContext | null = null
  let online = true

  const openBrowser = async () => {
    context = await chromium.launchPersistentContext(folder, {
      executablePath,
      args: CHROMIUM_ARGS,
      viewport: { width: 1360, height: 900 },
      locale: 'it-IT',
      offline: !online,
    })
    return context.pages()[0] ?? (await context.newPage())
  }
  const opened = () => {
    if (context === null) throw new Error('the browser of this profile is closed')
    return context
  }
  await openBrowser()
  return {
    context: opened,
    page: () => {
      const page = opened().pages()[0]
      if (page === undefined) throw new Error('the browser has no page')
      return page
    },
    closeBrowser: async () => {
      await opened().close()
      context = null
    },
    openBrowser,
    killBrowser: async () => {
      const closed = new Promise<void>((resolve) => opened().once('close', () => resolve()))
      process.kill(processOf(folder), 'SIGKILL')
      await closed
      context = null
      // What the process held it lets go of a moment later.
      rmSync(join(folder, 'SingletonLock'), { force: true })
    },
    network: async (on) => {
      online = on
      await opened().setOffline(!on)
    },
    remove: async () => {
      await context?.close()
      await removeFolder(folder)
    },
  }
}
