import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const gzipped = promisify(gzip)
/** Below this the header costs as much as is saved. */
const MIN_BYTES = 1_400

/** The answer as JSON in gzip where the caller takes it; anything else unchanged. */
export async function compressed(request: Request, answer: Response): Promise<Response> {
  const takes = /(^|,)\s*gzip\s*(;|,|$)/.test(request.headers.get('Accept-Encoding') ?? '')
  if (!takes || answer.body === null || !answer.headers.get('Content-Type')?.includes('json')) return answer
  const body = new Uint8Array(await answer.arrayBuffer())
  const headers = new Headers(answer.headers)
  headers.append('Vary', 'Accept-Encoding')
  if (body.byteLength < MIN_BYTES) return new Response(body, { status: answer.status, headers })
  headers.set('Content-Encoding', 'gzip')
  const etag = headers.get('ETag')
  // Two encodings of one content are equal in what they say, not byte by byte.
  if (etag !== null && !etag.startsWith('W/')) headers.set('ETag', `W/${etag}`)
  return new Response(await gzipped(body), { status: answer.status, headers })
}
