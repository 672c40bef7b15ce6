import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../../../tools/chromium.ts'
import { removeFolder } from '../../remove-data.ts'
import type { DevicePage, Setting } from './device.ts'

const SAMPLE_EVERY_MS = 100

/** Bytes of JavaScript in use: at most while the work ran, and what was left of it after a collection. */
export interface Heap {
  readonly most: number
  readonly kept: number
}

/** A Chromium with a new profile on disk and the client's page in it. */
export interface Profile {
  call<K extends keyof DevicePage>(
    name: K,
    ...given: Parameters<DevicePage[K]>
  ): Promise<Awaited<ReturnType<DevicePage[K]>>>
  /** Does the work while looking at the heap every tenth of a second. */
  watchingHeap<T>(work: () => Promise<T>): Promise<{ result: T; heap: Heap }>
  readonly session: CDPSession
  close(): Promise<void>
}

export async function openProfile(origin: string, setting: Setting): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-bench-profile-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    args: CHROMIUM_ARGS,
  })
  const close = async () => {
    await context.close()
    await removeFolder(folder)
  }
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('console', (message) => told(message.type(), message.text()))
    page.on('pageerror', (error) => console.error(error))
    await page.goto(origin)
    const session = await context.newCDPSession(page)
    await callIn(page, 'open', [setting])
    return {
      call: (name, ...given) => callIn(page, name, given),
      watchingHeap: (work) => watchHeap(session, work),
      session,
      close,
    }
  } catch (failure) {
    await close()
    throw failure
  }
}

/** What libraries throw is not always an Error: it is told as they say it. */
async function callIn<T>(page: Page, name: string, given: readonly unknown[]): Promise<T> {
  return (await page.evaluate(
    async ({ name, given }) => {
      const { device } = globalThis as unknown as { device: Record<string, (...given: readonly unknown[]) => unknown> }
      try {
        return await device[name]?.(...given)
      } catch (failure) {
        throw failure instanceof Error
          ? new Error(`${name}: ${failure.message} ${failure.stack}`)
          : new Error(JSON.stringify(failure))
      }
    },
    { name, given },
  )) as T
}

/** A missing document is no failure: replication asks for its own place, and there is none at first. */
function told(type: string, text: string): void {
  if (type === 'error' && !text.startsWith('Failed to load resource')) console.error(text)
}

async function watchHeap<T>(session: CDPSession, work: () => Promise<T>): Promise<{ result: T; heap: Heap }> {
  const inUse = async () => (await session.send('Runtime.getHeapUsage')).usedSize
  await session.send('HeapProfiler.collectGarbage')
  let most = await inUse()
  const timer = setInterval(() => {
    inUse().then(
      (now) => {
        most = Math.max(most, now)
      },
      () => {},
    )
  }, SAMPLE_EVERY_MS)
  try {
    const result = await work()
    most = Math.max(most, await inUse())
    await session.send('HeapProfiler.collectGarbage')
    return { result, heap: { most, kept: await inUse() } }
  } finally {
    clearInterval(timer)
  }
}
