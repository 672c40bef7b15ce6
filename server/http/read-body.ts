import { ApiProblem } from './problems.ts'

/** The largest body that is read, in bytes as sent. */
export const MAX_BODY = 1_000_000
/** The largest body that is read, in bytes as it unfolds from gzip. */
export const MAX_INFLATED = 4_000_000

type Bytes = Uint8Array<ArrayBuffer>

/**
 * The request's body, unfolded where it came in gzip. No more is kept in memory than may be read, however much would
 * unfold from however little.
 *
 * Errors  ApiProblem `too_large` beyond MAX_BODY as sent, whatever the headers say, or beyond MAX_INFLATED;
 *         `unsupported_media_type` for another encoding; `malformed` where gzip is cut or spoilt
 * Source  SPEC W2, W11
 */
export async function readBody(request: Request): Promise<Bytes> {
  const gzip = isGzip(request.headers.get('Content-Encoding'))
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY) throw new ApiProblem('too_large')
  if (request.body === null) return new Uint8Array()
  const sent = await readCapped(request.body, MAX_BODY)
  return gzip ? inflate(sent) : sent
}

function isGzip(encoding: string | null): boolean {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  if (name === 'gzip') return true
  if (name === 'identity') return false
  throw new ApiProblem('unsupported_media_type', {
    detail: 'Content-Encoding is gzip or absent',
    headers: { 'Accept-Encoding': 'gzip' },
  })
}

async function inflate(sent: Bytes): Promise<Bytes> {
  try {
    return await readCapped(new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip')), MAX_INFLATED)
  } catch (cause) {
    if (cause instanceof ApiProblem) throw cause
    throw new ApiProblem('malformed', { errors: [{ path: '', message: 'the body is not whole gzip' }], cause })
  }
}

/** What comes is asked for piece by piece, so that nothing beyond the limit is made in advance. */
async function readCapped(stream: ReadableStream<Bytes>, max: number): Promise<Bytes> {
  const chunks: Bytes[] = []
  let size = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return joined(chunks, size)
    size += value.byteLength
    if (size > max) {
      await reader.cancel()
      throw new ApiProblem('too_large')
    }
    chunks.push(value)
  }
}

function joined(chunks: readonly Bytes[], size: number): Bytes {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
