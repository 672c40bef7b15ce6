import type { Tx } from '../database/tables.ts'
import {
  findAccount,
  findAccountByEmail,
  findPasswordHash,
  insertAccount,
  isStillPassword,
  putPassword,
} from '../repositories/accounts.ts'
import { noteComingIn, noteOwnPassword } from '../repositories/helped.ts'
import { endSessionOf, endSessionsOf, markProved, unproveSessionsOf } from '../repositories/sessions.ts'
import { type CookieSessionOptions, createCookieSessions } from './cookie-sessions.ts'
import type { Accounts, Attempt, Credentials, Identity } from './identity.ts'
import { hashOfPassword, isPassword, refuseCommon } from './passwords.ts'
import { createSealing } from './sealing.ts'
import { type CheckedSecondFactor, createSecondFactor } from './second-factor.ts'

/** An identity with accounts of its own. */
export interface AccountIdentity extends Identity {
  readonly accounts: Accounts
}

/**
 * Sign-in by e-mail and password, with better-auth.
 *
 * E-mail never links accounts. Whether an account exists shows neither in the answer nor in its time.
 */
export function createBetterAuthIdentity(options: CookieSessionOptions): AccountIdentity {
  const { db, secret } = options
  const sessions = createCookieSessions(options)
  const secondFactor = createSecondFactor({ db, sealing: createSealing(secret) })

  /**
   * Opens a session by a password, unless it is another one by now: whoever set that has ended the sessions that were
   * there, and this one came after.
   */
  async function openBy(
    { personId, hash, found }: { personId: string; hash: string | null; found: 'off' | 'right' },
    request: Request,
  ): Promise<Attempt> {
    const { sessionId, ...signedIn } = await sessions.open(personId, request)
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
        const { sessionId, ...signedIn } = await sessions.open(personId, request)
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
    identify: sessions.identify,
    async signIn({ email, ...tried }, request) {
      const account = await findAccountByEmail(db, email)
      const hash = account === undefined ? null : await findPasswordHash(db, account.id)
      const found = await look(account?.id ?? null, hash, tried)
      if (account === undefined) return 'refused'
      if (found === 'refused' || found === 'code_needed') return found
      return openBy({ personId: account.id, hash, found }, request)
    },
    signOut: sessions.close,
  }
}

function accountsOf(
  { db, newId }: CookieSessionOptions,
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
