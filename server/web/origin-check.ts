const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request may change something: its Origin is the app's own. Browsers always say it on such requests, so
 * none, `null` or another one is refused. A loopback address may be spelled in its three ways.
 */
export function createOriginCheck(baseUrl: string): (request: Request) => boolean {
  const allowed = originsOf(new URL(baseUrl))
  return (request) => SAFE.has(request.method) || allowed.has(request.headers.get('Origin') ?? '')
}

function originsOf(base: URL): ReadonlySet<string> {
  const hosts = LOOPBACK.includes(base.hostname) ? LOOPBACK : [base.hostname]
  return new Set(hosts.map((host) => `${base.protocol}//${host}${base.port === '' ? '' : `:${base.port}`}`))
}
