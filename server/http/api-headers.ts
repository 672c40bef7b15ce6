/** What every answer of the API says about itself; pages of the app get theirs where they are served. */
const API_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const

/** The same answer with the API's headers and the request's id. */
export function withApiHeaders(answer: Response, requestId: string): Response {
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(API_HEADERS)) headers.set(name, value)
  headers.set('X-Request-Id', requestId)
  return new Response(answer.body, { status: answer.status, headers })
}
