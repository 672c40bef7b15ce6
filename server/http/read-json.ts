import { ApiProblem } from './problems.ts'

/** The largest body that is read, in bytes as sent. */
export const MAX_BODY = 1_000_000

/**
 * The request's body as JSON, not yet trusted.
 *
 * Errors  ApiProblem `unsupported_media_type` unless application/json, `too_large` beyond MAX_BODY whatever the
 *         request's headers say, `malformed` when it is not JSON in UTF-8
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new ApiProblem('unsupported_media_type')
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY) throw new ApiProblem('too_large')
  const bytes = await readCapped(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new ApiProblem('malformed', { errors: [{ path: '', message: 'the body is not JSON in UTF-8' }], cause })
  }
}

async function readCapped(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > MAX_BODY) {
      await reader.cancel()
      throw new ApiProblem('too_large')
    }
    chunks.push(value)
  }
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
