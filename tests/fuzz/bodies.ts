import { constants, deflateRawSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { spoilt } from './spoilt.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A body as it is sent. */
export interface SentBody {
  readonly bytes: Bytes
  readonly headers: Readonly<Record<string, string>>
  /** What was done to it, to be read where a test fails. */
  readonly how: string
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Three hundred megabytes in three hundred kilobytes. */
const BOMB = (() => {
  const block = deflateRawSync(new Uint8Array(16_000_000), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  return new Uint8Array(Buffer.concat([gzipSync('').subarray(0, 10), ...Array<Buffer>(20).fill(block)]))
})()

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)

const strange: fc.Arbitrary<Bytes> = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)) },
  { weight: 4, arbitrary: fc.json({ maxDepth: 3 }).map(utf8) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom('', ' ', 'null', '[]', '{}', '"', '0', 'NaN', '\ufeff{}', '{"a":1}{"a":2}', '{"a":1,"a":2}')
      .map(utf8),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(deep('[', ']', 100_000), deep('{"a":', '}', 50_000), deep('[', '', 200_000)).map(utf8),
  },
  { weight: 1, arbitrary: fc.constant(utf8(`"${'x'.repeat(1_100_000)}"`)) },
)

const cut = (body: Bytes, share: number): Bytes => body.slice(0, Math.floor(body.byteLength * share))

/** Bytes that are no UTF-8, somewhere in the middle. */
const torn = (body: Bytes, share: number): Bytes => {
  const bytes = new Uint8Array(body)
  if (bytes.byteLength > 0) bytes[Math.floor((bytes.byteLength - 1) * share)] = 0xff
  return bytes
}

const share = fc.double({ min: 0, max: 1, noNaN: true })

function contents(valid: fc.Arbitrary<unknown>): fc.Arbitrary<{ bytes: Bytes; how: string }> {
  const whole = valid.map((value) => utf8(JSON.stringify(value)))
  const named = (how: string, bytes: fc.Arbitrary<Bytes>) => bytes.map((each) => ({ bytes: each, how }))
  return fc.oneof(
    { weight: 12, arbitrary: named('valid', whole) },
    { weight: 8, arbitrary: named('spoilt', spoilt(valid).map(utf8)) },
    {
      weight: 2,
      arbitrary: named(
        'cut',
        fc.tuple(whole, share).map(([body, part]) => cut(body, part)),
      ),
    },
    {
      weight: 1,
      arbitrary: named(
        'torn',
        fc.tuple(whole, share).map(([body, part]) => torn(body, part)),
      ),
    },
    { weight: 3, arbitrary: named('strange', strange) },
  )
}

const GZIP = { 'Content-Encoding': 'gzip' }

function encoded(bytes: Bytes, encoding: string, part: number): Omit<SentBody, 'how'> {
  const folded = new Uint8Array(gzipSync(bytes, { level: 1 }))
  switch (encoding) {
    case 'gzip':
      return { bytes: folded, headers: GZIP }
    case 'cut gzip':
      return { bytes: cut(folded, part), headers: GZIP }
    case 'torn gzip':
      return { bytes: torn(folded, part), headers: GZIP }
    case 'bomb':
      return { bytes: BOMB, headers: GZIP }
    case 'said to be gzip':
      return { bytes, headers: GZIP }
    case 'not said to be gzip':
      return { bytes: folded, headers: {} }
    case 'other':
      return { bytes, headers: { 'Content-Encoding': part < 0.5 ? 'br' : 'gzip, gzip' } }
    default:
      return { bytes, headers: {} }
  }
}

const encoding = fc.oneof(
  { weight: 30, arbitrary: fc.constant('plain') },
  { weight: 6, arbitrary: fc.constant('gzip') },
  { weight: 3, arbitrary: fc.constantFrom('cut gzip', 'torn gzip', 'said to be gzip', 'not said to be gzip', 'other') },
  { weight: 1, arbitrary: fc.constant('bomb') },
)

const type = fc.oneof(
  { weight: 30, arbitrary: fc.constant('application/json') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['', 'text/plain', 'application/json; charset=utf-8', 'application/json; charset=utf-16', 'APPLICATION/JSON'],
      ...['application/problem+json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'],
    ),
  },
)

/** Bodies of every kind around what the schema accepts. */
export function bodies(valid: fc.Arbitrary<unknown>): fc.Arbitrary<SentBody> {
  return fc.tuple(contents(valid), encoding, type, share).map(([{ bytes, how }, as, contentType, part]) => {
    const sent = encoded(bytes, as, part)
    const headers = { ...sent.headers, ...(contentType === '' ? {} : { 'Content-Type': contentType }) }
    return { bytes: sent.bytes, headers, how: `${how}, ${as}` }
  })
}
