import { isDeeperThan } from './json-depth.ts'
import { ApiProblem } from './problems.ts'
import { readBody } from './read-body.ts'

/** Nothing that is described is a third as deep. */
const MAX_DEPTH = 32

/**
 * The request's body as JSON, not yet trusted: no more than MAX_DEPTH lists and objects within one another.
 *
 * Errors  ApiProblem `unsupported_media_type` unless application/json, `malformed` when it is not JSON in UTF-8 or too
 *         deep, and those of `readBody`
 * Source  SPEC W16
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) throw new ApiProblem('unsupported_media_type')
  const bytes = await readBody(request)
  if (isDeeperThan(bytes, MAX_DEPTH)) {
    throw new ApiProblem('malformed', {
      errors: [{ path: '', message: `the body is nested deeper than ${MAX_DEPTH}` }],
    })
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new ApiProblem('malformed', { errors: [{ path: '', message: 'the body is not JSON in UTF-8' }], cause })
  }
}
