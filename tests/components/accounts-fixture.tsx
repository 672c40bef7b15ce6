import 'fake-indexeddb/auto'
import { act } from '@testing-library/react'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { queries } from '../../src/app/answers.ts'
import { hasLeft } from '../../src/app/leaving.ts'
import { forgetPerson } from '../../src/storage/known-person.ts'
import { openPGlite } from '../contracts/engines.ts'
import { BASE_URL, type IdentityWorld, openIdentityWorld, PASSWORD } from '../contracts/fixtures/identity-world.ts'
import { completeBrowser } from './app-fixture.tsx'

/** The browser of this test file before a real server, where people have accounts. */
export interface AccountsServer {
  readonly world: IdentityWorld
  /** Asks the server as the page would: with its cookies, whatever they are now. */
  ask(method: string, path: string, body?: object): Promise<Response>
  /** Signs in by the way, without the page. */
  signIn(email: string): Promise<void>
  /** The sessions' last proof becomes older than it may be. */
  makeProofStale(): Promise<void>
  /** Answers with this in place of the next request to the path; null leaves it unanswered, as without a network. */
  answerNext(path: string, answer: Response | null): void
}

/** Opened before the first test, closed after the last; each test begins with nobody signed in. */
export function withAccounts(): () => AccountsServer {
  let server: AccountsServer | undefined
  const cookies = new Map<string, string>()
  const instead = new Map<string, Response | null>()
  beforeAll(async () => {
    completeBrowser()
    const world = await openIdentityWorld(await openPGlite())
    const app = createApp(world.deps)
    const ask: AccountsServer['ask'] = async (method, path, body) => {
      const headers = new Headers({ Cookie: [...cookies].map((one) => one.join('=')).join('; ') })
      if (body !== undefined) headers.set('Content-Type', 'application/json')
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const answer = await app.fetch(new Request(BASE_URL + path, { method, headers, ...sent }))
      for (const cookie of answer.headers.getSetCookie()) keep(cookies, cookie)
      return answer
    }
    vi.stubGlobal('fetch', async (address: string | URL, { method = 'GET', body }: RequestInit = {}) => {
      const path = new URL(address, location.href).pathname
      const other = instead.get(path)
      instead.delete(path)
      if (other === null) throw new TypeError('no network')
      return other ?? ask(method, path, body == null ? undefined : JSON.parse(await new Response(body).text()))
    })
    server = {
      world,
      ask,
      async signIn(email) {
        const answer = await ask('POST', '/api/session', { email, password: PASSWORD })
        if (!answer.ok) throw new Error(`${email} did not get in: ${answer.status}`)
      },
      async makeProofStale() {
        await sql`UPDATE identity_session SET "provedAt" = now() - interval '1 hour'`.execute(world.engine.owner)
      },
      answerNext: (path, answer) => void instead.set(path, answer),
    }
  }, 120_000)
  beforeEach(() => {
    cookies.clear()
    instead.clear()
    sessionStorage.clear()
    hasLeft()
    forgetPerson(localStorage)
  })
  afterEach(async () => {
    await act(() => queries.cancelQueries())
    queries.clear()
    localStorage.clear()
  })
  afterAll(() => server?.world.close())
  return () => {
    if (server === undefined) throw new Error('the server opens before the first test')
    return server
  }
}

function keep(cookies: Map<string, string>, given: string): void {
  const [pair = ''] = given.split(';')
  const at = pair.indexOf('=')
  if (/max-age=0/i.test(given)) cookies.delete(pair.slice(0, at))
  else cookies.set(pair.slice(0, at), pair.slice(at + 1))
}

/** What the server answers to who asks too often. */
export const tooMany = (seconds: number) =>
  Response.json(
    { type: '/api/docs#problem-too_many_requests', status: 429, code: 'too_many_requests', title: '', titleIt: '' },
    { status: 429, headers: { 'Content-Type': 'application/problem+json', 'Retry-After': String(seconds) } },
  )
