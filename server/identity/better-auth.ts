import { betterAuth } from 'better-auth'
import type { Database, Tx } from '../database/tables.ts'
import {
  findAccount,
  findAccountByEmail,
  findPasswordHash,
  insertAccount,
  isStillPassword,
  putPassword,
} from '../repositories/accounts.ts'
import { noteComingIn, noteOwnPassword } from '../repositories/helped.ts'
import {
  endSessionOf,
  endSessionsOf,
  findSession,
  markProved,
  noteVisit,
  unproveSessionsOf,
} from '../repositories/sessions.ts'
import type { Accounts, Attempt, Credentials, Identity, SignedIn } from './identity.ts'
import { hashOfPassword, isPassword, refuseCommon } from './passwords.ts'
import { createSealing } from './sealing.ts'
import { type CheckedSecondFactor, createSecondFactor } from './second-factor.ts'
import { sessionPlugin } from './session-plugin.ts'
import { IDLE_DAYS, isOpen, LONGEST_DAYS, putOff } from './sessions.ts'

const DAY_S = 86_400

export interface BetterAuthOptions {
  readonly db: Database
  readonly secret: string
  /** Origin under which people open the app; https makes the cookie Secure. */
  readonly baseUrl: string
  newId(): string
}

/** An identity with accounts of its own. */
export interface AccountIdentity extends Identity {
  readonly accounts: Accounts
}

/**
 * Sign-in by e-mail and password, with better-auth.
 *
 * Only the calls of the port are reachable: none of the library's own routes is mounted, so nobody signs up, links or
 * resets by them. E-mail never links accounts. Whether an account exists shows neither in the answer nor in its time.
 */
export function createBetterAuthIdentity(options: BetterAuthOptions): AccountIdentity {
  const { db, secret } = options
  const { api } = createAuth(options)
  const secondFactor = createSecondFactor({ db, sealing: createSealing(secret) })

  async function open(personId: string, request: Request): Promise<SignedIn & { sessionId: string }> {
    const { headers, response } = await api.openSession({
      body: { userId: personId },
      headers: request.headers,
      returnHeaders: true,
    })
    if (response === null) throw new Error('Nobody has this account')
    return { personId, sessionId: response.sessionId, headers: cookiesOf(headers) }
  }

  /**
   * Opens a session by a password, unless it is another one by now: whoever set that has ended the sessions that were
   * there, and this one came after.
   */
  async function openBy(
    { personId, hash, found }: { personId: string; hash: string | null; found: 'off' | 'right' },
    request: Request,
  ): Promise<Attempt> {
    const { sessionId, ...signedIn } = await open(personId, request)
    if (hash !== null && (await isStillPassword(db, personId, hash))) {
      const showed = found === 'right' ? 'password_and_factor' : 'less'
      await noteComingIn(db, personId, { session: sessionId, showed })
      return signedIn
    }
    await endSessionOf(db, personId, sessionId)
    return 'refused'
  }

  /**
   * What somebody typed is wrong, lacks the code, or is right: with a code, or where none is asked for. Takes as long
   * without an account.
   */
  async function look(personId: string | null, hash: string | null, { password, code }: Omit<Credentials, 'email'>) {
    if (!(await isPassword(password, hash)) || personId === null) return 'refused'
    const checked = await secondFactor.check(personId, code)
    return checked === 'off' || checked === 'right' ? checked : 'code_needed'
  }

  return {
    accounts: {
      ...accountsOf(options, secondFactor),
      async open(personId, request) {
        const { sessionId, ...signedIn } = await open(personId, request)
        await noteComingIn(db, personId, { session: sessionId, showed: 'less' })
        return signedIn
      },
      async prove(personId, sessionId, tried) {
        const found = await look(personId, await findPasswordHash(db, personId), tried)
        if (found === 'refused' || found === 'code_needed') return found
        await markProved(db, sessionId, new Date())
        return 'proved'
      },
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
    async signIn({ email, ...tried }, request) {
      const account = await findAccountByEmail(db, email)
      const hash = account === undefined ? null : await findPasswordHash(db, account.id)
      const found = await look(account?.id ?? null, hash, tried)
      if (account === undefined) return 'refused'
      if (found === 'refused' || found === 'code_needed') return found
      return openBy({ personId: account.id, hash, found }, request)
    },
    async signOut(request) {
      const { headers } = await api.closeSession({ headers: request.headers, returnHeaders: true })
      return cookiesOf(headers)
    },
  }
}

function accountsOf(
  { db, newId }: BetterAuthOptions,
  secondFactor: CheckedSecondFactor,
): Omit<Accounts, 'open' | 'prove'> {
  return {
    async create({ personId, name, email, password }, within) {
      refuseCommon(password, [name, email])
      await insertAccount(within ?? db, { id: personId, name, email }, await hashOfPassword(password), newId)
    },
    async checkPassword(personId, password) {
      return isPassword(password, await findPasswordHash(db, personId))
    },
    async setPassword(personId, password, keep, within) {
      const account = await findAccount(within ?? db, personId)
      refuseCommon(password, account === undefined ? [] : [account.name, account.email])
      const hash = await hashOfPassword(password)
      const set = async (trx: Tx) => {
        await putPassword(trx, personId, hash, newId)
        await noteOwnPassword(trx, personId)
        await endSessionsOf(trx, personId, keep)
      }
      await (within === undefined ? db.transaction().execute(set) : set(within))
    },
    proved: (sessionId) => markProved(db, sessionId, new Date()),
    unprove: (personId, within) => unproveSessionsOf(within ?? db, personId),
    endSession: (personId, sessionId) => endSessionOf(db, personId, sessionId),
    endSessions: (personId, keep, within) => endSessionsOf(within ?? db, personId, keep),
    secondFactor,
  }
}

function createAuth({ db, secret, baseUrl, newId }: BetterAuthOptions) {
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
