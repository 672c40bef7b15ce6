/** What every answer of the API says about itself; pages of the app get theirs where they are served. */
const API_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
} as const

/** The same answer with the API's headers and the request's id. */
export function withApiHeaders(answer: Response, requestId: string): Response {
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(API_HEADERS)) headers.set(name, value)
  headers.set('X-Request-Id', requestId)
  // What says nothing of it is somebody's own.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  return new Response(answer.body, { status: answer.status, headers })
}
