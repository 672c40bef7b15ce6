import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, findChromium } from '../../tools/chromium.ts'
import { removeFolder } from '../remove-data.ts'
import { bundle } from './bundle.ts'

const PAGE = fileURLToPath(new URL('./device-page.ts', import.meta.url))

/** A page of a real Chromium with a profile on disk, and the product's store in it. */
export interface DeviceBrowser {
  /** Calls one of the page's measurements; milliseconds. */
  ask(name: string, argument?: number): Promise<number>
  /** Bytes of JavaScript in use after a collection. */
  usedHeap(): Promise<number>
  close(): Promise<void>
}

/** Serves the one script and the page around it, on a port of 127.0.0.1. */
async function serve(script: string) {
  const html = '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>'
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return { url: `http://localhost:${address.port}/`, close: () => server.close() }
}

/** What one collection frees, another can free more after: finalizers and code go later. */
const COLLECTIONS = 6

async function usedHeap(session: CDPSession): Promise<number> {
  for (let n = 0; n < COLLECTIONS; n += 1) await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

const call = (page: Page, name: string, argument?: number): Promise<number> =>
  page.evaluate(
    ({ name, argument }) => {
      const { bench } = globalThis as unknown as { bench: Record<string, (argument?: number) => Promise<number>> }
      return bench[name]?.(argument) ?? Promise.reject(new Error(`The page has no ${name}`))
    },
    { name, argument },
  )

/** Opens the page with a log of so many entries in its store. */
export async function openDevice(entries: number): Promise<DeviceBrowser> {
  const site = await serve(await bundle(PAGE))
  const profile = await mkdtemp(join(tmpdir(), 'traguardo-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: CHROMIUM_ARGS,
  })
  const close = async () => {
    await context.close()
    site.close()
    await removeFolder(profile)
  }
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(site.url)
    const session = await context.newCDPSession(page)
    await page.evaluate(
      (size) =>
        (globalThis as unknown as { openPage: (size: number) => Promise<unknown> }).openPage(size).then(() => {}),
      entries,
    )
    return { ask: (name, argument) => call(page, name, argument), usedHeap: () => usedHeap(session), close }
  } catch (failure) {
    await close()
    throw failure
  }
}
