import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp, type ServingApp } from '../../server/app.ts'
import type { Database } from '../../server/database/tables.ts'
import { createHints, type Hints } from '../../server/events/hints.ts'
import { ApiProblem } from '../../server/http/problems.ts'
import { close, listen } from '../../server/start/listen.ts'
import { createSite } from '../../server/web/site.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, ORG, openWorld, PERSON, valueEntry, type World } from './territory.ts'

describe.each(ENGINES)('hints on %s', (_name, open) => {
  let engine: Engine
  let world: World
  const opened: (Hints | ServingApp)[] = []

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterEach(() => {
    for (const one of opened.splice(0)) 'close' in one ? one.close() : one.endStreams()
  })
  afterAll(() => engine?.close())

  const served = (deps: Partial<World['deps']> = {}) => {
    const app = createApp({ ...world.deps, ...deps })
    opened.push(app)
    return app
  }

  const asking = (person: string | null, method = 'GET') =>
    new Request('http://localhost/api/sync/v1/events', {
      method,
      headers: person === null ? {} : { 'X-Person': person },
    })

  /** Reads a stream until `enough` says so or it ends; the text so far. */
  async function read(body: ReadableStream<Uint8Array> | null, enough: (text: string) => boolean): Promise<string> {
    const reader = (body ?? new Blob().stream()).pipeThrough(new TextDecoderStream() as never).getReader()
    let text = ''
    while (!enough(text)) {
      const { done, value } = await reader.read()
      if (done) return `${text}<end>`
      text += value
    }
    await reader.cancel()
    return text
  }

  const headOf = (text: string, org: string) =>
    [...text.matchAll(/event: head\ndata: (.+)\n\n/g)]
      .map(([, data]) => JSON.parse(data ?? ''))
      .filter((hint) => hint.org === org)
      .at(-1)?.head

  const push = (person: string, org: string) =>
    world.sync(person, org, { push: [valueEntry(cellOf(world.catalogue, 'GOV-3.3', '2026-S1'), { number: '1' })] })

  test('[S15] a listener hears of each log of theirs at first, and of it again when it grows', async () => {
    const app = served()
    const answer = await app.fetch(asking(PERSON.bea))
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/event-stream; charset=utf-8'])
    expect([answer.headers.get('Cache-Control'), answer.headers.get('X-Accel-Buffering')]).toEqual(['no-store', 'no'])
    let pushed: Promise<unknown> | undefined
    const text = await read(answer.body, (soFar) => {
      if (headOf(soFar, ORG.gamma) === 0) pushed ??= push(PERSON.bea, ORG.gamma)
      return headOf(soFar, ORG.gamma) === 1
    })
    await pushed
    expect(headOf(text, ORG.beta)).toBe(0)
    expect(text).not.toContain(ORG.alfa)
  })

  test('[S15] a manager hears of no organisation to which they do not belong', async () => {
    const hints = createHints(world.deps, { everyMs: 5, keepAliveMs: 60 })
    opened.push(hints)
    const body = await hints.listen(PERSON.mara, asking(PERSON.mara))
    await push(PERSON.anna, ORG.alfa)
    const text = await read(body, (soFar) => soFar.split('still here').length > 3)
    expect(text).not.toContain('event')
  })

  test('[W4] without a session nobody listens', async () => {
    const answer = await served().fetch(asking(null))
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'signed_out'])
  })

  test('[S15] who signs out hears nothing more', async () => {
    let person: string | null = PERSON.anna
    const identity = {
      ...world.deps.identity,
      identify: async () => (person === null ? null : { personId: person, sessionId: null, provedAt: new Date() }),
    }
    const hints = createHints({ ...world.deps, identity }, { everyMs: 5, keepAliveMs: 20 })
    opened.push(hints)
    const body = await hints.listen(PERSON.anna, asking(PERSON.anna))
    const text = await read(body, (soFar) => {
      if (soFar.includes('still here')) person = null
      return false
    })
    expect(text).toMatch(/<end>$/)
  })

  test('[I19] who listens by a session of a device that is revoked hears nothing more', async () => {
    let confined = false
    const identity = {
      ...world.deps.identity,
      identify: async () => ({ personId: PERSON.anna, sessionId: null, provedAt: new Date(), confined }),
    }
    const hints = createHints({ ...world.deps, identity }, { everyMs: 5, keepAliveMs: 20 })
    opened.push(hints)
    const body = await hints.listen(PERSON.anna, asking(PERSON.anna))
    const text = await read(body, (soFar) => {
      if (soFar.includes('still here')) confined = true
      return soFar.split('still here').length > 20
    })
    expect(text).toMatch(/<end>$/)
  })

  test('[S15] who leaves an organisation hears of it no more, who joins one hears of it', async () => {
    const move = (from: string, to: string) =>
      engine.owner
        .updateTable('membership')
        .set({ organisation: to })
        .where('person', '=', PERSON.remo)
        .where('organisation', '=', from)
        .execute()
    const hints = createHints(world.deps, { everyMs: 5, keepAliveMs: 20 })
    opened.push(hints)
    const body = await hints.listen(PERSON.remo, asking(PERSON.remo))
    let moved: Promise<unknown> | undefined
    const text = await read(body, (soFar) => {
      if (soFar.includes(ORG.alfa)) moved ??= move(ORG.alfa, ORG.beta)
      return soFar.includes(ORG.beta)
    })
    await moved
    await move(ORG.beta, ORG.alfa)
    expect(text.indexOf(ORG.alfa)).toBeLessThan(text.indexOf(ORG.beta))
  })

  test('[S15] a database that is away ends no stream; hints go on when it is back', async () => {
    let away = false
    const transaction = () => {
      if (away) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
      return world.deps.db.transaction()
    }
    const db = { transaction } as Pick<Database, 'transaction'> as Database
    const hints = createHints({ ...world.deps, db }, { everyMs: 5, keepAliveMs: 30 })
    opened.push(hints)
    const body = await hints.listen(PERSON.anna, asking(PERSON.anna))
    const before = await world.sync(PERSON.anna, ORG.alfa)
    const next = before.body.head + 1
    let pushed: Promise<unknown> | undefined
    const text = await read(body, (soFar) => {
      if (soFar.includes('event') && pushed === undefined) {
        away = true
        pushed = push(PERSON.anna, ORG.alfa)
      }
      if (soFar.split('still here').length > 3) away = false
      return headOf(soFar, ORG.alfa) === next
    })
    await pushed
    expect(text).not.toContain('<end>')
  })

  test('[S15] one person has eight streams open at most; one that goes away makes room', async () => {
    const hints = createHints(world.deps)
    opened.push(hints)
    const listenOnce = () => hints.listen(PERSON.anna, asking(PERSON.anna))
    const streams = await Promise.all(Array.from({ length: 8 }, listenOnce))
    await expect(listenOnce()).rejects.toMatchObject({ code: 'too_many_requests' })
    await expect(listenOnce()).rejects.toBeInstanceOf(ApiProblem)
    await hints.listen(PERSON.bea, asking(PERSON.bea))
    await streams[0]?.cancel()
    await listenOnce()
  })

  test('[S15] asking for the headers alone leaves no stream behind', async () => {
    const app = served()
    for (let n = 0; n < 20; n += 1) {
      const answer = await app.fetch(asking(PERSON.anna, 'HEAD'))
      expect([answer.status, answer.body]).toEqual([200, null])
    }
  })

  test('[S15] over HTTP hints arrive as they happen, a tab that closes makes room, and a shutdown ends the streams', async () => {
    const app = served()
    const site = await createSite({
      ...{ app: app as App, root: 'no-such-folder', baseUrl: 'http://localhost:4999' },
      newId: world.deps.newId,
      ready: async () => true,
    })
    const server = await listen(site, { host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/sync/v1/events`
    const headers = { 'X-Person': PERSON.anna, 'Accept-Encoding': 'gzip' }
    for (let n = 0; n < 12; n += 1) {
      const leaving = new AbortController()
      const answer = await fetch(url, { headers, signal: leaving.signal })
      expect(answer.status).toBe(200)
      leaving.abort()
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const answer = await fetch(url, { headers })
    let closing: Promise<void> | undefined
    let from = Number.NaN
    const text = await read(answer.body, (soFar) => {
      if (soFar.includes('event: head') && closing === undefined) {
        from = performance.now()
        app.endStreams()
        closing = close(server)
      }
      return false
    })
    await closing
    expect(text).toMatch(/<end>$/)
    expect(performance.now() - from).toBeLessThan(2_500)
  })
})
