import { expect, test, vi } from 'vitest'
import type { ApiProblem } from './api-problem.ts'
import { sendRequest } from './transport.ts'

const PROBLEM = { type: 'about:blank', status: 409, code: 'log_forked', title: 'Forked', titleIt: 'Diviso' }

const json = (content: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(content), init)
const get = { method: 'GET', path: '/api/x' } as const

function answering(make: () => Response | Promise<Response>) {
  const calls: { url: string; init: RequestInit }[] = []
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    calls.push({ url: String(url), init })
    return make()
  }
  return { fetch: fetch as typeof globalThis.fetch, calls }
}

const problemFrom = (make: () => Response | Promise<Response>) =>
  sendRequest(get, { fetch: answering(make).fetch }).then(
    () => expect.fail('a problem was expected'),
    (error: ApiProblem) => error,
  )

test('an answer is read as JSON, an empty one as nothing', async () => {
  expect(await sendRequest(get, { fetch: answering(() => json({ a: 1 })).fetch })).toEqual({ a: 1 })
  const empty = answering(() => new Response(null, { status: 204 }))
  expect(await sendRequest(get, { fetch: empty.fetch })).toBeUndefined()
})

test('a body goes as JSON and says so; without one nothing is claimed', async () => {
  const { fetch, calls } = answering(() => json({}))
  await sendRequest({ method: 'POST', path: '/api/x', body: { b: 2 } }, { fetch, base: 'http://server' })
  await sendRequest(get, { fetch })
  expect(calls[0]).toMatchObject({ url: 'http://server/api/x', init: { method: 'POST', body: '{"b":2}' } })
  expect(calls[0]?.init.headers).toMatchObject({ 'content-type': 'application/json' })
  expect(calls[1]?.init.headers).not.toHaveProperty('content-type')
})

const LONG = { note: 'testo '.repeat(2_000) }

/** A server or proxy that answers by whether the body came in gzip; says what it was sent, unfolded. */
function unfolding(statusOf: (gzip: boolean) => number) {
  const came: { gzip: boolean; bytes: number; text: string }[] = []
  const fetch = (async (url: string, init: RequestInit) => {
    const request = new Request(`http://localhost${url}`, init)
    const gzip = request.headers.get('content-encoding') === 'gzip'
    const body = new Uint8Array(await request.arrayBuffer())
    const stream = new Blob([body]).stream()
    const text = await new Response(gzip ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).text()
    came.push({ gzip, bytes: body.byteLength, text })
    return json({}, { status: statusOf(gzip) })
  }) as typeof globalThis.fetch
  return { fetch, came }
}

test('[W11] a long body travels in gzip and unfolds to what it was', async () => {
  const { fetch, came } = unfolding(() => 200)
  await sendRequest({ method: 'POST', path: '/api/x', body: LONG }, { fetch })
  expect(came).toMatchObject([{ gzip: true, text: JSON.stringify(LONG) }])
  expect(came[0]?.bytes).toBeLessThan(1_000)
})

test('[W11] a short body travels as it is', async () => {
  const { fetch, came } = unfolding(() => 200)
  await sendRequest({ method: 'POST', path: '/api/x', body: { note: 'breve' } }, { fetch })
  expect(came).toMatchObject([{ gzip: false }])
})

test('[W11] who does not take gzip is sent the plain body once', async () => {
  const { fetch, came } = unfolding((gzip) => (gzip ? 415 : 200))
  expect(await sendRequest({ method: 'POST', path: '/api/x', body: LONG }, { fetch })).toEqual({})
  expect(came.map(({ gzip, text }) => [gzip, text.length])).toEqual([
    [true, JSON.stringify(LONG).length],
    [false, JSON.stringify(LONG).length],
  ])
})

test('[W11] who takes neither is not asked a third time', async () => {
  const { fetch, came } = unfolding(() => 415)
  const sending = sendRequest({ method: 'POST', path: '/api/x', body: LONG }, { fetch })
  await expect(sending).rejects.toMatchObject({ status: 415 })
  expect(came).toHaveLength(2)
})

test('[W11] another refusal of a body in gzip is an answer', async () => {
  const { fetch, came } = unfolding(() => 422)
  await expect(sendRequest({ method: 'POST', path: '/api/x', body: LONG }, { fetch })).rejects.toMatchObject({
    status: 422,
  })
  expect(came).toHaveLength(1)
})

test('[W11] a browser that cannot fold sends the body as it is', async () => {
  const { fetch, came } = unfolding(() => 200)
  vi.stubGlobal('CompressionStream', undefined)
  await sendRequest({ method: 'POST', path: '/api/x', body: LONG }, { fetch })
  vi.unstubAllGlobals()
  expect(came).toMatchObject([{ gzip: false, text: JSON.stringify(LONG) }])
})

test("the server's problem keeps its code, status and document", async () => {
  expect(await problemFrom(() => json(PROBLEM, { status: 409 }))).toMatchObject({
    ...{ name: 'ApiProblem', code: 'log_forked', status: 409, retryAfterMs: null, problem: PROBLEM },
  })
})

test('what the server asks to wait is kept', async () => {
  const init = { status: 503, headers: { 'retry-after': '7' } }
  const problem = { ...PROBLEM, code: 'database_unavailable', status: 503 }
  expect(await problemFrom(() => json(problem, init))).toMatchObject({ retryAfterMs: 7_000 })
})

test.each([
  ['a page of a proxy', () => new Response('<html>', { status: 502 }), 502],
  ['JSON that is no problem', () => json({ error: 'x' }, { status: 400 }), 400],
  ['an empty refusal', () => new Response(null, { status: 401 }), 401],
  ['a success that is no JSON', () => new Response('<html>'), 200],
])('%s is a bad answer with its status', async (_case, make, status) => {
  expect(await problemFrom(make)).toMatchObject({ code: 'bad_answer', status })
})

test('no answer is being offline, with its cause', async () => {
  const cause = new TypeError('Failed to fetch')
  expect(await problemFrom(() => Promise.reject(cause))).toMatchObject({ code: 'offline', status: null, cause })
})

test('a connection cut in the middle of a body is being offline', async () => {
  const body = new ReadableStream({ start: (stream) => stream.error(new TypeError('terminated')) })
  expect(await problemFrom(() => new Response(body))).toMatchObject({ code: 'offline' })
})

const untilAborted = ((_url: unknown, init: RequestInit = {}) =>
  new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
  })) as typeof globalThis.fetch

test('a server that never answers is given up', async () => {
  const waiting = sendRequest(get, { fetch: untilAborted, timeoutMs: 5 })
  await expect(waiting).rejects.toMatchObject({ code: 'offline', cause: { name: 'TimeoutError' } })
})

test('what the caller aborts is no problem of the network', async () => {
  const controller = new AbortController()
  const waiting = sendRequest({ ...get, signal: controller.signal }, { fetch: untilAborted })
  controller.abort()
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
})
