import { betterAuth } from 'better-auth'
import type { Database } from '../database/tables.ts'
import { findSession, noteVisit } from '../repositories/sessions.ts'
import type { Identity, SignedIn } from './identity.ts'
import { sessionPlugin } from './session-plugin.ts'
import { IDLE_DAYS, isOpen, LONGEST_DAYS, putOff } from './sessions.ts'

const DAY_S = 86_400

export interface CookieSessionOptions {
  readonly db: Database
  readonly secret: string
  /** Origin under which people open the app; https makes the cookie Secure. */
  readonly baseUrl: string
  newId(): string
}

/** Sessions whose token is in a cookie. */
interface CookieSessions {
  /** A new one for who has shown who they are, in place of the one that this browser had. */
  open(personId: string, request: Request): Promise<SignedIn & { readonly sessionId: string }>
  readonly identify: Identity['identify']
  /** Ends the request's own, if there is one; answers what clears the cookie. */
  close(request: Request): Promise<Headers>
}

/**
 * Sessions, with better-auth. Only these calls are reachable: none of the library's own routes is mounted, so nobody signs
 * up, links or resets by them.
 */
export function createCookieSessions(options: CookieSessionOptions): CookieSessions {
  const { db } = options
  const { api } = createAuth(options)
  return {
    async open(personId, request) {
      const { headers, response } = await api.openSession({
        body: { userId: personId },
        headers: request.headers,
        returnHeaders: true,
      })
      if (response === null) throw new Error('Nobody has this account')
      // The new cookie takes the place of the former: its session would stay open, and nobody could sign out of it.
      await api.closeSession({ headers: request.headers })
      return { personId, sessionId: response.sessionId, headers: cookiesOf(headers) }
    },
    async identify(request, asked = 'person') {
      // Without the cookie there is nothing to ask the database.
      if (!request.headers.has('Cookie')) return null
      const hash = await api.readCookie({ headers: request.headers })
      const session = hash === null ? undefined : await findSession(db, hash)
      const now = new Date()
      if (session === undefined || !isOpen(session, now)) return null
      const until = asked === 'person' ? putOff(session, now) : null
      if (until !== null) await noteVisit(db, session.id, now, until)
      const { userId, id, provedAt, confined } = session
      return { personId: userId, sessionId: id, provedAt: provedAt ?? new Date(0), confined }
    },
    async close(request) {
      const { headers } = await api.closeSession({ headers: request.headers, returnHeaders: true })
      return cookiesOf(headers)
    },
  }
}

function createAuth({ db, secret, baseUrl, newId }: CookieSessionOptions) {
  const secure = baseUrl.startsWith('https://')
  return betterAuth({
    appName: 'Traguardo 2030',
    baseURL: baseUrl,
    secret,
    database: { db, type: 'postgres' },
    plugins: [sessionPlugin({ cookieSeconds: LONGEST_DAYS * DAY_S })],
    user: { modelName: 'identity_user' },
    account: { modelName: 'identity_account', accountLinking: { enabled: false } },
    verification: { modelName: 'identity_verification' },
    session: { modelName: 'identity_session', expiresIn: IDLE_DAYS * DAY_S },
    advanced: {
      // A browser takes a cookie of this prefix from this very origin alone, over https and for every path.
      cookiePrefix: secure ? '__Host-traguardo' : 'traguardo',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      database: { generateId: () => newId() },
      // Addresses of people are not needed to know who they are.
      ipAddress: { disableIpTracking: true },
    },
    // Failed sign-ins are counted per account in our own table, shared by all servers.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

function cookiesOf(from: Headers): Headers {
  const headers = new Headers()
  for (const cookie of from.getSetCookie()) headers.append('Set-Cookie', cookie)
  return headers
}
