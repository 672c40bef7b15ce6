import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Deps } from '../../server/deps.ts'
import { parseNetwork } from '../../server/http/client-address.ts'
import { GATES } from '../../server/permissions/policies.ts'
import { createSite, type Site } from '../../server/web/site.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import type { Policy } from '../../src/domain/endpoints/endpoint.ts'
import { TARGETS } from './matrix-expected.ts'
import { requestOf } from './matrix-requests.ts'
import { type MatrixWorld, openMatrix, ROLES } from './matrix-world.ts'

const HOST = 'https://traguardo.example.org'
const PROXY = '192.0.2.10'

let matrix: MatrixWorld
let root = ''
let site: Site
/** Of a server on which nothing works. */
let broken: Site

beforeAll(async () => {
  const open = Object.fromEntries(Object.keys(GATES).map((policy) => [policy, async () => {}]))
  matrix = await openMatrix({ gates: open as unknown as Record<Policy, () => Promise<void>> })
  root = await mkdtemp(join(tmpdir(), 'site-'))
  await mkdir(join(root, 'assets'))
  await writeFile(join(root, 'index.html'), '<h1>app</h1>')
  await writeFile(join(root, 'assets/app-1a2b.js'), 'plain')
  const failing = { ...matrix.deps.identity, identify: () => Promise.reject(new Error('inside')) }
  const at = (app: MatrixWorld['app']) =>
    createSite({
      ...{ app, root, baseUrl: HOST, newId: () => 'id', ready: async () => true },
      trustedProxies: [PROXY].flatMap((text) => parseNetwork(text) ?? []),
    })
  site = await at(matrix.app)
  broken = await at(createApp({ ...matrix.deps, identity: failing }))
})
afterAll(async () => {
  await matrix?.close()
  await rm(root, { recursive: true, force: true })
})

const request = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
  new Request(`${HOST}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
const ORIGIN = { Origin: HOST }
const JSON_TYPE = { 'Content-Type': 'application/json' }
const MANAGER = { 'X-Person': ROLES.manager }

/** Of every answer: everybody who asks for less is told here. */
const EVERYWHERE = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
}
const OF_API = {
  ...EVERYWHERE,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
}
/** The same to everybody, and asked about again. */
const OF_PUBLIC = { ...OF_API, 'cache-control': 'public, no-cache' }
const OF_PAGES = {
  ...EVERYWHERE,
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), ' +
    'publickey-credentials-create=(self), publickey-credentials-get=(self)',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; " +
    "worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; " +
    "form-action 'self'; require-trusted-types-for 'script'; trusted-types traguardo-worker",
}
const ASKED_AGAIN = { ...OF_PAGES, 'cache-control': 'no-cache' }
const FOR_GOOD = { ...OF_PAGES, 'cache-control': 'public, max-age=31536000, immutable' }
const KEPT_BY_NOBODY = { ...OF_PAGES, 'cache-control': 'no-store' }
const HEALTH = { ...EVERYWHERE, 'cache-control': 'no-store' }

/** The answer, with what was read of it; what the request wrote is undone. */
async function answered(asked: Request, by = site) {
  const { result } = await matrix.undo.try(async () => {
    const { status, headers, body } = await by(asked)
    await body?.cancel()
    return { status, headers: Object.fromEntries(headers) }
  })
  return result
}

describe('[W12] the headers of', () => {
  test.each<[string, number, Request, object]>([
    ['an answer', 200, request('GET', '/api/session'), OF_API],
    ['an answer to a person', 200, request('GET', '/api/people', MANAGER), OF_API],
    ['a figure', 200, request('GET', '/api/progress/plan'), OF_PUBLIC],
    ['an answer without a body', 204, request('DELETE', '/api/session', ORIGIN), OF_API],
    [
      'an answer without a body of anybody’s own',
      204,
      request('POST', '/api/reset', { ...ORIGIN, ...JSON_TYPE }, '{"email":"x@example.org"}'),
      OF_API,
    ],
    ['who is signed out', 401, request('GET', '/api/account'), OF_API],
    ['a foreign origin', 403, request('POST', '/api/session', { Origin: 'https://evil.example' }), OF_API],
    ['an unknown address', 404, request('GET', '/api/nothing'), OF_API],
    ['an address above all', 404, request('GET', '/api'), OF_API],
    ['a method that is not there', 405, request('PUT', '/api/session', ORIGIN), OF_API],
    [
      'too large a body',
      413,
      request('POST', '/api/session', { ...ORIGIN, ...JSON_TYPE }, `"${'x'.repeat(1_000_001)}"`),
      OF_API,
    ],
    ['another kind of body', 415, request('POST', '/api/session', ORIGIN, 'x'), OF_API],
    ['a malformed body', 422, request('POST', '/api/session', { ...ORIGIN, ...JSON_TYPE }, '{}'), OF_API],
    ['a stream', 200, request('GET', '/api/sync/v1/events', MANAGER), OF_API],
    ['the documentation', 200, request('GET', '/api/docs'), OF_PUBLIC],
    ['the documentation’s style', 200, request('GET', '/api/docs.css'), OF_PUBLIC],
    ['the document of the API', 200, request('GET', '/api/openapi.json'), OF_PUBLIC],
    ['a page', 200, request('GET', '/indicatori'), ASKED_AGAIN],
    ['a file', 200, request('GET', '/assets/app-1a2b.js'), FOR_GOOD],
    ['a file that is not there', 404, request('GET', '/assets/gone.js'), KEPT_BY_NOBODY],
    ['a page that is sent something', 405, request('POST', '/', ORIGIN, 'x'), KEPT_BY_NOBODY],
    ['the health of the process', 200, request('GET', '/healthz'), HEALTH],
    ['the health of the whole', 200, request('GET', '/readyz'), HEALTH],
  ])('%s, %i', async (_name, status, asked, expected) => {
    expect(await answered(asked)).toEqual({ status, headers: expect.objectContaining(expected) })
  })

  test.each([
    ['/api/progress/plan', OF_PUBLIC],
    ['/indicatori', ASKED_AGAIN],
    ['/assets/app-1a2b.js', FOR_GOOD],
  ])('what the browser holds already of %s, 304', async (path, expected) => {
    const { etag = '' } = (await answered(request('GET', path))).headers
    const again = await answered(request('GET', path, { 'If-None-Match': etag }))
    expect(again).toEqual({ status: 304, headers: expect.objectContaining(expected) })
  })

  test.each([
    ['/api/progress/plan', OF_PUBLIC],
    ['/api/openapi.json', OF_PUBLIC],
  ])('what travels compressed of %s', async (path, expected) => {
    const { headers } = await answered(request('GET', path, { 'Accept-Encoding': 'gzip' }))
    expect(headers).toMatchObject({ ...expected, 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
  })

  const away = Object.assign(new Error('away'), { code: 'ECONNREFUSED' })

  test.each<[string, number, (by: Site) => Promise<Awaited<ReturnType<typeof answered>>>, object]>([
    ['what is there already', 409, (by) => answered(again(), by), OF_API],
    ['a link that opens nothing', 410, (by) => answered(link(), by), OF_API],
    ['who comes too often', 429, (by) => often(by), { ...OF_API, 'retry-after': '2' }],
  ])('%s, %i', async (_name, status, ask, expected) => {
    expect(await ask(await siteWith({}))).toEqual({ status, headers: expect.objectContaining(expected) })
  })

  test('a database that is away, 503', async () => {
    const identity = { ...matrix.deps.identity, identify: () => Promise.reject(away) }
    const gone = await siteWith({ identity })
    const expected = { ...OF_API, 'retry-after': '2' }
    const answer = { status: 503, headers: expect.objectContaining(expected) }
    expect(await answered(request('GET', '/api/session'), gone)).toEqual(answer)
  })

  test('a server that cannot serve, 503', async () => {
    const gone = await siteWith({}, async () => false)
    const expected = { ...HEALTH, 'retry-after': '2' }
    const answer = { status: 503, headers: expect.objectContaining(expected) }
    expect(await answered(request('GET', '/readyz'), gone)).toEqual(answer)
  })

  const siteWith = (changes: Partial<Deps>, ready = async () => true) =>
    createSite({ app: createApp({ ...matrix.deps, ...changes }), root, baseUrl: HOST, newId: () => 'id', ready })
  const sent = (path: string, body: object) =>
    request('POST', path, { ...ORIGIN, ...JSON_TYPE, 'X-Person': ROLES.administrator }, JSON.stringify(body))
  const again = () => sent(`/api/people/${ROLES.funderWith}/roles`, { role: 'funder' })
  const link = () => sent('/api/links', { token: 'x'.repeat(43) })
  async function often(by: Site) {
    const peer = '203.0.113.200'
    // The time stands still: on a slow machine the wait would be shorter by the end.
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      for (let n = 0; n < 30; n += 1) await by(sent('/api/session', {}), peer)
      return await answered(sent('/api/session', {}), (asked) => by(asked, peer))
    } finally {
      vi.useRealTimers()
    }
  }

  test('a failure inside, 500', async () => {
    const answer = await answered(request('GET', '/api/session'), broken)
    expect(answer).toEqual({ status: 500, headers: expect.objectContaining(OF_API) })
  })

  test('nothing at all says what the server is made of', async () => {
    for (const path of ['/api/session', '/', '/healthz']) {
      const { headers } = await answered(request('GET', path))
      expect(Object.keys(headers).filter((name) => /^(server|x-powered-by|via)$/.test(name))).toEqual([])
    }
  })
})

/** A request that would be done, but for where it comes from or how its body is called. */
function requestsOf(endpoint: (typeof ENDPOINTS)[number]) {
  const asked = requestOf(endpoint, matrix, 'administrator', TARGETS[0])
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body)
  return (headers: Record<string, string>) =>
    matrix.undo.try(() =>
      site(request(endpoint.method, asked.path, { 'X-Person': ROLES.administrator, ...headers }, body)),
    )
}

const unsafe = ENDPOINTS.filter(({ method }) => method !== 'GET').map((one) => [one.name, one] as const)

test.each(unsafe)(
  '[W8] %s is not done for a page of another origin, of none, or of one that hides',
  async (_name, endpoint) => {
    const ask = requestsOf(endpoint)
    const origins = [`${HOST}.evil.example`, HOST.replace('https', 'http'), `${HOST}:8443`, 'null', '', undefined]
    for (const origin of origins) {
      const { result, changes } = await ask({ ...JSON_TYPE, ...(origin === undefined ? {} : { Origin: origin }) })
      expect([origin, result.status, (await result.json()).code, changes]).toEqual([origin, 403, 'bad_origin', []])
    }
  },
)

const withBody = unsafe.filter(([, { body }]) => body !== null)

test.each(withBody)('[W8] %s takes no body that a form of another page could send', async (_name, endpoint) => {
  const ask = requestsOf(endpoint)
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']
  for (const type of types) {
    const { result, changes } = await ask({ ...ORIGIN, 'Content-Type': type })
    expect([type, result.status, (await result.json()).code, changes]).toEqual([
      type,
      415,
      'unsupported_media_type',
      [],
    ])
  }
})

describe('[W15] where a request comes from', () => {
  // The time stands still: on a slow machine one more visit would be free before thirty are made.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())
  const signIn = (headers: Record<string, string>) =>
    request('POST', '/api/session', { ...ORIGIN, ...JSON_TYPE, ...headers }, '{}')
  const statuses = async (count: number, visit: (n: number) => Promise<Response>) => {
    const found: number[] = []
    for (let n = 0; n < count; n += 1) found.push((await visit(n)).status)
    return found
  }
  const thirty = Array(30).fill(422)

  test.each([
    ['X-Forwarded-For', '198.51.100.1'],
    ['X-Real-IP', '198.51.100.2'],
    ['Forwarded', '198.51.100.3'],
    ['True-Client-IP', '198.51.100.4'],
    ['CF-Connecting-IP', '198.51.100.5'],
  ])('%s of a peer that nobody trusts is a claim like any other', async (name, peer) => {
    const visit = (n: number) =>
      site(signIn({ [name]: name === 'Forwarded' ? `for=10.0.0.${n}` : `10.0.0.${n}` }), peer)
    expect(await statuses(31, visit)).toEqual([...thirty, 429])
  })

  test('of a trusted proxy the address that it heard from counts, and not what stands before it', async () => {
    const visit = (n: number) => site(signIn({ 'X-Forwarded-For': `10.0.0.${n}, 203.0.113.77` }), PROXY)
    expect(await statuses(31, visit)).toEqual([...thirty, 429])
    expect((await site(signIn({ 'X-Forwarded-For': '203.0.113.78' }), PROXY)).status).toBe(422)
  })

  test('addresses of one IPv6 line count as one, those of another do not', async () => {
    expect(await statuses(31, (n) => site(signIn({}), `2001:db8:5:5::${n}`))).toEqual([...thirty, 429])
    expect((await site(signIn({}), '2001:db8:5:6::1')).status).toBe(422)
  })

  test('what is said of host and protocol changes neither origin nor cookie', async () => {
    const said = {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'http',
      Forwarded: 'host=evil.example;proto=http',
      Origin: 'https://evil.example',
    }
    const answer = await site(request('POST', '/api/session', { ...JSON_TYPE, ...said }, '{}'), PROXY)
    expect([answer.status, answer.headers.get('Strict-Transport-Security')]).toEqual([403, 'max-age=31536000'])
  })

  test('[W14] no address is written down anywhere', async () => {
    const peer = '203.0.113.123'
    const { changes } = await matrix.undo.try(() => site(signIn({ 'X-Forwarded-For': '203.0.113.124' }), peer))
    expect(JSON.stringify([changes, matrix.world.logged])).not.toMatch(/203\.0\.113|2001:db8|198\.51\.100|cb00717b/i)
  })
})
