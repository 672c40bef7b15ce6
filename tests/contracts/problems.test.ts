import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { Problem } from '../../src/domain/wire/problem.ts'
import { ENGINES, type Engine } from './engines.ts'
import { cellOf, deviceOf, nobody, ORG, openWorld, PERSON, syncRequest, valueEntry, type World } from './territory.ts'

describe.each(ENGINES)('what was not done on %s', (_name, open) => {
  let engine: Engine
  let world: World
  const path = `/api/sync/v1/orgs/${ORG.alfa}`
  const good = () => valueEntry(cellOf(world.catalogue, 'GOV-3.3', '2026-S1'), { number: '1' })

  beforeAll(async () => {
    engine = await open()
    world = await openWorld(engine)
  })
  afterAll(() => engine?.close())

  async function entriesStored(): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      SELECT ((SELECT count(*) FROM entry) + (SELECT count(*) FROM held))::int AS n`.execute(engine.owner)
    return rows[0]?.n ?? -1
  }

  const send = (body: BodyInit | null, headers: Record<string, string> = {}, method = 'POST') =>
    world.app.fetch(
      new Request(`http://localhost${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', 'X-Person': PERSON.anna, ...headers },
        ...(body === null ? {} : { body }),
      }),
    )

  const wrong: [string, (entry: object) => unknown, string][] = [
    ['a name that is not ours', (entry) => ({ ...entry, extra: 1 }), 'push.1'],
    ['a missing note of the cell', (entry) => ({ ...entry, cell: undefined }), 'push.1.cell'],
    ['a number in place of decimal text', (entry) => ({ ...entry, value: { number: 5 } }), 'push.1.value.number'],
    [
      'a number with too many digits',
      (entry) => ({ ...entry, value: { number: '1'.repeat(16) } }),
      'push.1.value.number',
    ],
    ['a note of 2001 characters', (entry) => ({ ...entry, note: 'a'.repeat(2001) }), 'push.1.note'],
    ['a note with U+0000', (entry) => ({ ...entry, note: 'a\u0000b' }), 'push.1.note'],
    ['a lone surrogate', (entry) => ({ ...entry, note: 'a\ud800b' }), 'push.1.note'],
    ['seventeen parents', (entry) => ({ ...entry, parents: Array(17).fill(PERSON.bea) }), 'push.1.parents'],
    ['an id in capitals', (entry) => ({ ...entry, id: 'A0000000-0000-7000-8000-000000000001' }), 'push.1.id'],
    ['a kind that is none', (entry) => ({ ...entry, kind: 'comment' }), 'push.1.kind'],
    ['null in place of an entry', () => null, 'push.1'],
  ]

  test.each(wrong)(
    '[W1] %s is malformed at its place, and nothing of the push is applied',
    async (_case, spoil, place) => {
      const before = await entriesStored()
      const body = { ...syncRequest(PERSON.anna), push: [good(), spoil(good())] }
      const { status, body: problem } = await world.ask(PERSON.anna, 'POST', path, body)
      expect([status, problem.code]).toEqual([422, 'malformed'])
      expect(problem.errors.map((error: { path: string }) => error.path)).toContain(place)
      expect(problem.errors[0].message).toMatch(/\w{3}/)
      expect(await entriesStored()).toBe(before)
    },
  )

  test.each([
    ['nothing', ''],
    ['half a body', '{"device":'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['a list', '[]'],
    ['null', 'null'],
    ['the prototype of everything', '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'],
  ])('[W1] %s as a body is malformed', async (_case, body) => {
    const answer = await send(body)
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'malformed'])
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  })

  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  const ofBea = () => ({ entry: good(), author: PERSON.bea })

  test.each<[string, () => object, string]>([
    ['more than 500 entries', () => ({ push: times(501, good) }), 'push'],
    ['more than 500 of others', () => ({ others: times(501, ofBea) }), 'others'],
    ['more than 500 together', () => ({ push: times(250, good), others: times(251, ofBea) }), ''],
    ['more than 500 believed held', () => ({ held: times(501, () => nobody) }), 'held'],
    ['a page of more than 1000', () => ({ limit: 1001 }), 'limit'],
  ])('[W1] %s are malformed', async (_case, most, place) => {
    const { body } = await world.ask(PERSON.anna, 'POST', path, { ...syncRequest(PERSON.anna), schema: 2, ...most() })
    expect(body).toMatchObject({ status: 422, code: 'malformed' })
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(place)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ])('[W2] %s is not read', async (type) => {
    const answer = await send(JSON.stringify(syncRequest(PERSON.anna)), { 'Content-Type': type })
    expect([answer.status, (await answer.json()).code]).toEqual([415, 'unsupported_media_type'])
  })

  test('[W2] a body beyond one megabyte is too large, whether its length is told, hidden or lied about', async () => {
    const large = `{"pad":"${'x'.repeat(1_100_000)}"}`
    const streamed = () => new Blob([large]).stream()
    const hidden = new Request(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Person': PERSON.anna },
      body: streamed(),
      duplex: 'half',
    } as RequestInit)
    for (const answer of [
      await send(large, { 'Content-Length': String(large.length) }),
      await send(large, { 'Content-Length': '10' }),
      await world.app.fetch(hidden),
    ]) {
      expect([answer.status, (await answer.json()).code]).toEqual([413, 'too_large'])
    }
  })

  test('[W16] a body nested deeper than thirty-two levels is malformed for that alone', async () => {
    const reasonOf = async (levels: number) => {
      const { status, errors } = await (await send(`${'['.repeat(levels)}${']'.repeat(levels)}`)).json()
      return [status, errors.map(({ message }: { message: string }) => /nested deeper than 32/.test(message))]
    }
    expect(await reasonOf(33)).toEqual([422, [true]])
    expect(await reasonOf(32)).toEqual([422, [false]])
  })

  test('[W11] a body in gzip is taken as a plain one is', async () => {
    const entry = good()
    const answer = await send(gzipSync(JSON.stringify({ ...syncRequest(PERSON.anna), push: [entry] })), {
      'Content-Encoding': 'gzip',
    })
    expect([answer.status, JSON.stringify(await answer.json()).includes(entry.id)]).toEqual([200, true])
  })

  test.each([
    ['that unfolds beyond four megabytes', () => gzipSync(`"${'x'.repeat(4_000_001)}"`), 'gzip', 413, 'too_large'],
    ['that is cut', () => gzipSync(JSON.stringify(syncRequest(PERSON.anna))).subarray(0, 40), 'gzip', 422, 'malformed'],
    ['in another encoding', () => gzipSync('{}'), 'br', 415, 'unsupported_media_type'],
  ])('[W11] a body %s is answered as a problem', async (_case, body, encoding, status, code) => {
    const answer = await send(new Uint8Array(body()), { 'Content-Encoding': encoding })
    expect([answer.status, (await answer.json()).code]).toEqual([status, code])
  })

  test('[W11] a device that asks too often is told when to come back, and nothing of the push is applied', async () => {
    let now = Date.parse('2026-07-20T09:00:00Z')
    const app = createApp({ ...world.deps, syncsPerMinute: 2, clock: () => new Date(now) })
    const push = async (person: string, entry: object) => {
      const body = JSON.stringify({ ...syncRequest(person), push: [entry] })
      const headers = { 'Content-Type': 'application/json', 'X-Person': person }
      const answer = await app.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers, body }))
      return { status: answer.status, retryAfter: answer.headers.get('Retry-After'), body: await answer.json() }
    }
    const before = await entriesStored()
    expect((await push(PERSON.anna, good())).status).toBe(200)
    expect((await push(PERSON.anna, good())).status).toBe(200)
    expect(await push(PERSON.anna, good())).toMatchObject({
      ...{ status: 429, retryAfter: '30', body: { code: 'too_many_requests' } },
    })
    expect(await entriesStored()).toBe(before + 2)
    expect((await push(PERSON.remo, good())).status).toBe(200)
    now += 30_000
    expect((await push(PERSON.anna, good())).status).toBe(200)
  })

  test('[W11] a new device id at each request is no way round the limit', async () => {
    const app = createApp({ ...world.deps, syncsPerMinute: 2, clock: () => new Date('2026-07-20T09:00:00Z') })
    const statuses: number[] = []
    for (let n = 0; n < 11; n++) {
      const body = JSON.stringify({ ...syncRequest(PERSON.anna), device: crypto.randomUUID() })
      const headers = { 'Content-Type': 'application/json', 'X-Person': PERSON.anna }
      statuses.push((await app.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers, body }))).status)
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429])
  })

  test.each([
    [`/api/sync/v1/orgs/not-an-id`, 422, 'malformed'],
    ['/api/sync/v1/orgs/', 404, 'not_found'],
    ['/api/nothing', 404, 'not_found'],
  ])('[W3] POST %s is answered %i %s', async (address, status, code) => {
    const { body } = await world.ask(PERSON.anna, 'POST', address, syncRequest(PERSON.anna))
    expect(body).toMatchObject({ status, code })
  })

  test.each([
    ['/api/progress/areas/none', 422],
    ['/api/progress/areas/XYZ', 404],
    ['/api/progress/objectives/XYZ-1', 404],
    ['/api/progress/indicators/XYZ-1.1', 404],
    ['/api/progress/indicators/%00', 422],
    ['/api/demo/people', 404],
  ])('[W3] GET %s is answered %i', async (address, status) => {
    expect((await world.ask(null, 'GET', address)).status).toBe(status)
  })

  test('[W3] an organisation that there is not has no log, not even for a manager who sends what others wrote', async () => {
    const others = [{ entry: good(), author: PERSON.anna }]
    for (const sent of [{}, { push: [good()] }, { others }]) {
      const { status, body } = await world.sync(PERSON.mara, nobody, sent)
      expect([status, body.code]).toEqual([404, 'not_found'])
    }
  })

  test('[W3] another method than the endpoints’ is refused and the right ones are named', async () => {
    for (const { path, method } of ENDPOINTS) {
      const { status, headers, body } = await world.ask(PERSON.anna, 'PATCH', path.replace(/:\w+/g, ORG.alfa))
      expect([status, body.code]).toEqual([405, 'method_not_allowed'])
      expect(headers.get('Allow')).toContain(method)
    }
  })

  test('[W4] without a session the answer is signed_out, before the body is looked at', async () => {
    const answer = await world.app.fetch(new Request(`http://localhost${path}`, { method: 'POST', body: '{' }))
    expect([answer.status, (await answer.json()).code]).toEqual([401, 'signed_out'])
  })

  test('[W4] entries of another person than the session’s are not taken', async () => {
    const before = await entriesStored()
    const { status, body } = await world.sync(PERSON.anna, ORG.alfa, {
      user: PERSON.remo,
      device: deviceOf(PERSON.remo),
      push: [good()],
    })
    expect([status, body.code]).toEqual([409, 'user_mismatch'])
    expect(await entriesStored()).toBe(before)
  })

  test('[W5] every problem has the one shape, the request’s id and the headers, and tells nothing of the inside', async () => {
    const problems = [
      await world.ask(null, 'GET', '/api/nothing'),
      await world.ask(null, 'POST', path, {}),
      await world.ask(PERSON.anna, 'POST', path, {}),
      await world.ask(PERSON.anna, 'PATCH', path),
    ]
    for (const { headers, body } of problems) {
      expect(Problem.safeParse(body).success).toBe(true)
      expect(headers.get('Content-Type')).toBe('application/problem+json')
      expect(headers.get('X-Request-Id')).toBe(body.requestId)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts|at \w+ \(/)
    }
  })

  test('[W5] a failure inside is answered internal, and only the log knows why', async () => {
    const failing = { ...world.deps.identity, identify: () => Promise.reject(new Error('secret inside')) }
    const app = createApp({ ...world.deps, identity: failing })
    const answer = await app.fetch(new Request('http://localhost/api/session'))
    const text = await answer.text()
    expect([answer.status, JSON.parse(text).code]).toEqual([500, 'internal'])
    expect(text).not.toContain('secret')
    expect(JSON.stringify(world.logged)).toContain('secret inside')
  })

  test('[W6] a database that is away is answered unavailable, with when to try again', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    const app = createApp({ ...world.deps, identity: { ...world.deps.identity, identify: () => Promise.reject(away) } })
    const answer = await app.fetch(new Request('http://localhost/api/session'))
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2'])
    expect((await answer.json()).code).toBe('database_unavailable')
  })

  test('[W7] no log line holds what a person wrote or who they are', async () => {
    const canary = valueEntry(
      cellOf(world.catalogue, 'GOV-3.3', '2026-S1'),
      { number: '1' },
      { note: 'canarino giallo' },
    )
    await world.sync(PERSON.anna, ORG.alfa, { push: [canary] })
    await world.ask(PERSON.anna, 'POST', '/api/session', { email: 'canary@example.org', password: 'canary-password' })
    expect(JSON.stringify(world.logged)).not.toMatch(/canar/)
  })
})
