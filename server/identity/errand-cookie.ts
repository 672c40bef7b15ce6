import { ERRAND_MS } from './provider.ts'

const nameAt = (baseUrl: string) => (baseUrl.startsWith('https://') ? '__Host-traguardo.errand' : 'traguardo.errand')

/** The cookie by which a browser shows that it is the one that set out; out of reach of scripts, and gone soon. */
export function errandCookie(baseUrl: string, secret: string): string {
  return cookie(baseUrl, secret, ERRAND_MS / 1000)
}

/** What takes the cookie away. */
export const noErrandCookie = (baseUrl: string) => cookie(baseUrl, '', 0)

function cookie(baseUrl: string, value: string, seconds: number): string {
  const secure = baseUrl.startsWith('https://') ? '; Secure' : ''
  return `${nameAt(baseUrl)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** The secret of the request's cookie; null without one. */
export function errandSecret(baseUrl: string, request: Request): string | null {
  const start = `${nameAt(baseUrl)}=`
  const found = (request.headers.get('Cookie') ?? '').split(/; */).find((one) => one.startsWith(start))
  return found === undefined || found.length === start.length ? null : found.slice(start.length)
}
