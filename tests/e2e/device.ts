import type { Browser, BrowserContext, Page } from '@playwright/test'
import { openListeningProxy } from './listening-proxy.ts'

/** A device of the story: what it keeps lasts until the story ends, whatever tabs are opened and closed. */
export interface Device {
  readonly name: string
  readonly page: () => Page
  readonly context: BrowserContext
  /** Cuts or restores the network of everything on it, the worker too. */
  readonly network: (on: boolean) => Promise<void>
  /** Closes its only tab. */
  readonly closeTab: () => Promise<void>
  readonly openTab: () => Promise<Page>
  /** Every word that the API has sent to it so far. */
  readonly heard: () => string
  readonly remove: () => Promise<void>
}

const SIZES = { laptop: { width: 1360, height: 900 }, phone: { width: 412, height: 915 } }

/** A device of its own, on which nobody has signed in yet. */
export async function openDevice(browser: Browser, name: string, kind: keyof typeof SIZES): Promise<Device> {
  const proxy = await openListeningProxy()
  const context = await browser.newContext({
    proxy: { server: proxy.url },
    viewport: SIZES[kind],
    locale: 'it-IT',
    reducedMotion: 'reduce',
  })
  let page = await context.newPage()
  return {
    ...{ name, context },
    page: () => page,
    network: (on) => context.setOffline(!on),
    closeTab: () => page.close(),
    openTab: async () => {
      page = await context.newPage()
      return page
    },
    heard: proxy.heard,
    remove: async () => {
      await context.close()
      await proxy.close()
    },
  }
}

/** Whether the words stand in anything that the site keeps on the device: databases, remembered answers, small notes. */
export function keeps(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (words) => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        kept.push(await answerOf(database.transaction(store).objectStore(store).getAll()))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const answer of await cache.matchAll()) kept.push(await answer.text())
    }
    return JSON.stringify(kept).includes(words)
  }, words)
}
