import type { Database, Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { resetLetter } from '../mail/reset-letter.ts'
import { findAccount, findAccountByEmail, proveAddress } from '../repositories/accounts.ts'
import { findHelp, noteHelp } from '../repositories/helped.ts'
import { findLink, insertLink, takeLink, voidLinks } from '../repositories/links.ts'
import { leaveThePasswordAlone, lockAccount } from '../repositories/ways-in.ts'
import type { Accounts } from './identity.ts'
import { hashOfToken, linkUrl, newToken } from './link-token.ts'
import { noteOwnAct } from './note-own-act.ts'

const HOUR_MS = 3_600_000
/** How long a link works that came by mail. */
const MAILED_MS = HOUR_MS
/** How long one works that is handed over. */
const HANDED_MS = 24 * HOUR_MS

/**
 * A link by which the person sets a new password. Its token is kept nowhere.
 *
 * `handed` says that whoever made it knows it too.
 */
export async function keepResetLink(
  db: Database | Tx,
  baseUrl: string,
  personId: string,
  forMs: number,
  handed = false,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const token = newToken()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + forMs)
  const link = { hash: await hashOfToken(token), kind: 'reset', userId: personId, handed } as const
  await insertLink(db, { ...link, made_at: now, expires_at: expiresAt })
  return { url: linkUrl(baseUrl, token), expiresAt }
}

/**
 * A link that an administrator hands over.
 *
 * Errors  ApiProblem `not_found` without an account; `not_both` where the second factor was taken away from the person
 * Source  SPEC I22
 */
export async function keepHandedLink(trx: Tx, baseUrl: string, personId: string) {
  await lockAccount(trx, personId)
  if ((await findAccount(trx, personId)) === undefined) throw new ApiProblem('not_found')
  if ((await findHelp(trx, personId)) === 'second_factor') throw new ApiProblem('not_both')
  return keepResetLink(trx, baseUrl, personId, HANDED_MS, true)
}

/** Sends the link to the address if it is somebody's; who asked hears nothing of it. */
export async function mailResetLink({ db, baseUrl, mail }: Deps, email: string): Promise<void> {
  if (mail === null) return
  const account = await findAccountByEmail(db, email)
  if (account === undefined) return
  const { url } = await keepResetLink(db, baseUrl, account.id, MAILED_MS)
  await mail.send(resetLetter(account.email, url))
}

/**
 * Sets the password of whom the link was made for, once; ends their sessions and makes their other links void.
 *
 * The first such link shows that the address is theirs. Whoever made the account before may have been somebody else, who
 * held their invitation: no other way in is left to them.
 *
 * Errors  ApiProblem `link_void`; `password_common`, which leaves the link as it is
 */
export async function resetPasswordByLink(
  deps: Deps,
  accounts: Accounts,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  const { db } = deps
  const hash = await hashOfToken(token)
  const now = new Date()
  const link = await findLink(db, hash, now)
  if (link?.kind !== 'reset' || link.userId === null) throw new ApiProblem('link_void')
  const personId = link.userId
  await db.transaction().execute(async (trx) => {
    await lockAccount(trx, personId)
    const taken = await takeLink(trx, hash, now)
    if (taken === undefined) throw new ApiProblem('link_void')
    await accounts.setPassword(personId, password, null, trx)
    if (taken.handed) await noteHelp(trx, personId, 'password')
    await voidLinks(trx, 'reset', personId, now)
    if (await proveAddress(trx, personId)) await leaveThePasswordAlone(trx, personId)
    await noteOwnAct(trx, deps, personId, { action: 'password_reset' })
  })
}
