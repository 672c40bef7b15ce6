const POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'connect', 'img', 'font', 'worker', 'manifest'].map((kind) => `${kind}-src 'self'`),
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  // No text becomes a script, by whatever way; one policy names the one address of a script that the app asks for.
  "require-trusted-types-for 'script'",
  'trusted-types traguardo-worker',
].join('; ')

/** Of what a page may ask a browser for, passkeys alone, and only this page itself. */
const PERMISSIONS = [
  ...['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=()`),
  ...['create', 'get'].map((act) => `publickey-credentials-${act}=(self)`),
].join(', ')

/** What every file and page of the app is served with; `secure` when people come by https. */
export function pageHeaders(secure: boolean): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': PERMISSIONS,
    ...transportHeaders(secure),
  }
}

/** Keeps browsers on https once they came by it. */
export function transportHeaders(secure: boolean): Readonly<Record<string, string>> {
  return secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}
}
