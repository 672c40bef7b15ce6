import { ApiProblem } from './problems.ts'
import { readBody } from './read-body.ts'

/**
 * The request's body as JSON, not yet trusted.
 *
 * Errors  ApiProblem `unsupported_media_type` unless application/json, `malformed` when it is not JSON in UTF-8, and
 *         those of `readBody`
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new ApiProblem('unsupported_media_type')
  const bytes = await readBody(request)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new ApiProblem('malformed', { errors: [{ path: '', message: 'the body is not JSON in UTF-8' }], cause })
  }
}
