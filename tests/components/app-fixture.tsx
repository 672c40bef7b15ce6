import 'fake-indexeddb/auto'
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, vi } from 'vitest'
import { openTestServer, type TestServer } from '../../mocks/test-server.ts'
import { queries } from '../../src/app/answers.ts'
import { App } from '../../src/app/app.tsx'

/** What jsdom lacks: it knows no media, no modal mode and no scrolling. */
export function completeBrowser(): void {
  vi.stubGlobal('scrollTo', () => {})
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    matches: false,
    addEventListener: () => {},
    removeEventListener: () => {},
  }))
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
    this.querySelector('button')?.focus()
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
}

/** The server of this test file, with the demo as its seed makes it; opened before the first test, closed after the last. */
export function withServer(): () => TestServer {
  let server: TestServer | undefined
  beforeAll(async () => {
    completeBrowser()
    server = await openTestServer()
  }, 120_000)
  afterEach(async () => {
    cleanup()
    await act(() => queries.cancelQueries())
    queries.clear()
    localStorage.clear()
    server?.network(true)
    server?.become(null)
  })
  afterAll(() => server?.close())
  return () => {
    if (server === undefined) throw new Error('the server opens before the first test')
    return server
  }
}

/** Opens the whole app at an address and waits for the page's heading. */
export async function openApp(address: string, heading: string | RegExp): Promise<HTMLElement> {
  history.replaceState(null, '', address)
  // A page that breaks shows it to the test by its heading; React's own report of it would count as a complaint.
  render(<App />, { onCaughtError: () => {} })
  return screen.findByRole('heading', { level: 1, name: heading }, { timeout: 10_000 })
}

/** What the server answers to that request now, as the page's own client would read it. */
export async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(new URL(path, location.href))
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return (await answer.json()) as T
}
