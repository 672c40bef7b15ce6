import { betterAuth } from 'better-auth'
import type { Database } from '../database/tables.ts'
import { ApiProblem } from '../http/problems.ts'
import type { Identity } from './identity.ts'

const DAY_S = 86_400
/** A session ends after so many days without a visit. */
const IDLE_DAYS = 14
/** The cookie stays for so many days after signing in; while it is there, only visits keep the session. */
const COOKIE_DAYS = 30

export interface BetterAuthOptions {
  readonly db: Database
  readonly secret: string
  /** Origin under which people open the app; https makes the cookie Secure. */
  readonly baseUrl: string
  newId(): string
}

/**
 * Sign-in by e-mail and password, with better-auth.
 *
 * Only these three calls are reachable: none of the library's own routes is mounted, so nobody signs up, links or
 * resets by them. E-mail never links accounts. Whether an account exists shows neither in the answer nor in its time.
 */
export function createBetterAuthIdentity(options: BetterAuthOptions): Identity {
  const { api } = createAuth(options)
  return {
    accounts: null,
    async identify(request) {
      // Without the cookie there is nothing to ask the database.
      if (!request.headers.has('Cookie')) return null
      const session = await api.getSession({ headers: request.headers }).catch(unanswered)
      if (session === null) return null
      return { personId: session.user.id, sessionId: session.session.id, provedAt: session.session.createdAt }
    },
    async signIn({ email, password }, request) {
      try {
        const { headers, response } = await api.signInEmail({
          body: { email, password },
          headers: request.headers,
          returnHeaders: true,
        })
        return { personId: response.user.id, headers: cookiesOf(headers, lasting) }
      } catch (failure) {
        if (isRefusal(failure)) return 'refused'
        throw failure
      }
    },
    async signOut(request) {
      const { headers } = await api.signOut({ headers: request.headers, returnHeaders: true })
      return cookiesOf(headers)
    },
  }
}

function createAuth({ db, secret, baseUrl, newId }: BetterAuthOptions) {
  return betterAuth({
    appName: 'Traguardo 2030',
    baseURL: baseUrl,
    secret,
    database: { db, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 256,
    },
    user: { modelName: 'identity_user' },
    account: { modelName: 'identity_account', accountLinking: { enabled: false } },
    verification: { modelName: 'identity_verification' },
    session: { modelName: 'identity_session', expiresIn: IDLE_DAYS * DAY_S, updateAge: DAY_S },
    advanced: {
      cookiePrefix: 'traguardo',
      useSecureCookies: baseUrl.startsWith('https://'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
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

/** The library's answers of the 4xx kind: wrong e-mail or password, an e-mail that is none. */
function isRefusal(failure: unknown): boolean {
  const status = statusOf(failure)
  return status >= 400 && status < 500
}

/** Of a database that does not answer the library says only that it got no session, and keeps the cause to itself. */
function unanswered(failure: unknown): never {
  if (!(statusOf(failure) >= 500)) throw failure
  throw new ApiProblem('database_unavailable', { cause: failure, headers: { 'Retry-After': '2' } })
}

/** The status of the library's own answers; NaN for any other failure. */
function statusOf(failure: unknown): number {
  return failure instanceof Error && 'statusCode' in failure ? Number(failure.statusCode) : Number.NaN
}

// The library lets the cookie go with the idle time, counted from sign-in, while the session behind it lives on with
// every visit: so the cookie of who keeps coming stays longer, and then asks for the password again.
const lasting = (cookie: string) => cookie.replace(`Max-Age=${IDLE_DAYS * DAY_S}`, `Max-Age=${COOKIE_DAYS * DAY_S}`)

function cookiesOf(from: Headers, shape: (cookie: string) => string = (cookie) => cookie): Headers {
  const headers = new Headers()
  for (const cookie of from.getSetCookie()) headers.append('Set-Cookie', shape(cookie))
  return headers
}
