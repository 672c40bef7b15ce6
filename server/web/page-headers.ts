const POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'connect', 'img', 'font', 'worker', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

/** What every file and page of the app is served with; `secure` when people come by https. */
export function pageHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    ...transportHeaders(secure),
  }
}

/** Keeps browsers on https once they came by it. */
export function transportHeaders(secure: boolean): Readonly<Record<string, string>> {
  return secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}
}
