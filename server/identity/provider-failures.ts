import { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client'

// No answer in time, or one that is not a provider's: an error page, half a document.
const AWAY = new Set([
  ...['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'],
  ...['OAUTH_PARSE_ERROR', 'OAUTH_HTTP_REQUEST_FORBIDDEN', 'OAUTH_MISSING_SERVER_METADATA'],
])

/** Whether the provider could not be asked at all, which another try may mend; else its answer was not right. */
export function isAway(failure: unknown): boolean {
  // It answers that the server asks wrongly, such as with a secret that is not it: nothing of the person's.
  if (failure instanceof WWWAuthenticateChallengeError) return true
  if (failure instanceof ResponseBodyError) return failure.error !== 'invalid_grant'
  // What fetch throws where there is no connection.
  if (failure instanceof TypeError) return true
  return failure instanceof ClientError && AWAY.has(failure.code ?? '')
}

/** A word for the log that tells nothing of anybody. */
export function codeOf(failure: unknown): string {
  if (failure instanceof ResponseBodyError) return failure.error
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return typeof code === 'string' ? code : 'unknown'
}
