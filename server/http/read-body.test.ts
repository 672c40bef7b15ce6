import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ApiProblem } from './problems.ts'
import { MAX_BODY, MAX_INFLATED, readBody } from './read-body.ts'

const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://localhost/api/x', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)

const gzipped = (body: BodyInit) => request(body, { 'Content-Encoding': 'gzip' })

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (failure: unknown) => (failure instanceof ApiProblem ? failure.code : String(failure)),
  )

/** One gigabyte of zeros: a block that stands for sixteen megabytes, again and again. */
function bomb(): Uint8Array<ArrayBuffer> {
  const block = deflateRawSync(new Uint8Array(16_000_000), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const header = gzipSync('').subarray(0, 10)
  return new Uint8Array(Buffer.concat([header, ...Array<Buffer>(63).fill(block)]))
}

/** Gives the bytes in small pieces and says how many were asked for. */
function counted(bytes: Uint8Array<ArrayBuffer>) {
  let given = 0
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        const piece = bytes.subarray(given, given + 1_000)
        given += piece.byteLength
        if (piece.byteLength === 0) controller.close()
        else controller.enqueue(piece)
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, given: () => given }
}

test('[W11] a body in gzip is what it unfolds to, a plain one is as it was sent', async () => {
  const text = JSON.stringify({ note: 'àèì'.repeat(5_000) })
  expect(new TextDecoder().decode(await readBody(gzipped(gzipSync(text))))).toBe(text)
  expect(new TextDecoder().decode(await readBody(request(text)))).toBe(text)
  expect(new TextDecoder().decode(await readBody(request(text, { 'Content-Encoding': 'identity' })))).toBe(text)
})

test.each([
  ['as many bytes as are read', MAX_BODY, 'read'],
  ['one more', MAX_BODY + 1, 'too_large'],
])('[W2] %s, as sent: %i → %s', async (_case, size, code) => {
  expect(await codeOf(readBody(request(new Uint8Array(size))))).toBe(code)
})

test.each([
  ['as many bytes as are read', MAX_INFLATED, 'read'],
  ['one more', MAX_INFLATED + 1, 'too_large'],
])('[W11] %s, unfolded: %i → %s', async (_case, size, code) => {
  expect(await codeOf(readBody(gzipped(gzipSync(new Uint8Array(size)))))).toBe(code)
})

test('[W2] what is too large as sent is not read to its end', async () => {
  const { stream, given } = counted(new Uint8Array(50_000_000))
  expect(await codeOf(readBody(request(stream)))).toBe('too_large')
  expect(given()).toBeLessThan(MAX_BODY + 200_000)
})

test('[W11] a gigabyte folded below the limit is given up at the limit, in little memory and time', async () => {
  const small = bomb()
  expect(small.byteLength).toBeLessThan(MAX_BODY)
  let most = 0
  const before = process.memoryUsage().rss
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 1)
  const from = performance.now()
  expect(await codeOf(readBody(gzipped(small)))).toBe('too_large')
  expect(performance.now() - from).toBeLessThan(2_000)
  // What is left of it does not go on by itself.
  await new Promise((resolve) => setTimeout(resolve, 100))
  clearInterval(watching)
  expect(Math.max(most, process.memoryUsage().rss) - before).toBeLessThan(64_000_000)
})

const whole = gzipSync(JSON.stringify({ pad: Array.from({ length: 500 }, (_, n) => n * 7919) }))

test.each([
  ['cut in the middle', whole.subarray(0, whole.length >> 1)],
  ['cut before its check sum', whole.subarray(0, -8)],
  ['spoilt inside', whole.map((byte, at) => (at === whole.length >> 1 ? byte ^ 0xff : byte))],
  ['with another check sum', whole.map((byte, at) => (at === whole.length - 6 ? byte ^ 0xff : byte))],
  ['that is plain text', Buffer.from('{"a":1}')],
  ['that is nothing', Buffer.alloc(0)],
])('[W11] gzip %s is malformed', async (_case, bytes) => {
  expect(await codeOf(readBody(gzipped(new Uint8Array(bytes))))).toBe('malformed')
})

test.each(['br', 'deflate', 'gzip, gzip', 'x', ''])(
  '[W11] the encoding %j is not read, and gzip is named',
  async (name) => {
    const reading = readBody(request('{}', { 'Content-Encoding': name }))
    await expect(reading).rejects.toMatchObject({
      code: 'unsupported_media_type',
      details: { headers: { 'Accept-Encoding': 'gzip' } },
    })
  },
)
