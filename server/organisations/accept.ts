import { asPersonToday, becomePersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import { violates } from '../database/violates.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import type { Accounts, SignedIn } from '../identity/identity.ts'
import { writeDown } from '../repositories/audit.ts'
import { acceptAsNewcomer, acceptInvitation, findInvitation } from '../repositories/invitations.ts'

/** With which account somebody comes who has no session. */
export interface Newcomer {
  readonly name: string
  readonly password: string
}

/** Takes what the link gives for a person who is signed in. Errors: ApiProblem `link_void`, also where it is another's */
export function acceptSignedIn(deps: Deps, token: string, person: string): Promise<void> {
  return asPersonToday(deps, person, (trx) => takeFor(trx, token))
}

async function takeFor(trx: Tx, token: string): Promise<void> {
  if (!(await acceptInvitation(trx, token))) throw new ApiProblem('link_void')
}

/**
 * Takes what the link gives for somebody without a session: with a new account or, where the address has one, by its
 * password, which is tried as at sign-in. All or nothing, but for the session: whoever gets none signs in.
 *
 * Errors  ApiProblem `link_void`, `password_common`; `signed_out`, `code_needed`, `too_many_requests` as at sign-in
 */
export async function acceptWithAccount(
  deps: Deps,
  accounts: Accounts,
  token: string,
  newcomer: Newcomer,
  request: Request,
): Promise<SignedIn> {
  const email = await addressOf(deps, token)
  const personId = await arrive(deps, accounts, token, { email, ...newcomer })
  if (personId !== null) return accounts.open(personId, request)
  // Somebody may have come by this very link a moment ago.
  await addressOf(deps, token)
  const signedIn = await signIn(deps, { email, password: newcomer.password }, request)
  const person = signedIn.personId
  try {
    await asPersonToday(deps, person, async (trx) => {
      await takeFor(trx, token)
      await writeDown(trx, person, { action: 'signed_in', subject: person, details: { by: 'password' } })
    })
  } catch (failure) {
    await forget(deps, signedIn, request)
    throw failure
  }
  return signedIn
}

async function addressOf(deps: Deps, token: string): Promise<string> {
  const invitation = await asPersonToday(deps, null, (trx) => findInvitation(trx, token))
  if (invitation === undefined) throw new ApiProblem('link_void')
  return invitation.email
}

/** Account, person and what the link gives, in one transaction; null where the address has an account or a person. */
async function arrive(
  { db, instance, newId }: Deps,
  accounts: Accounts,
  token: string,
  account: Newcomer & { readonly email: string },
): Promise<string | null> {
  const personId = newId()
  try {
    await db.transaction().execute(async (trx) => {
      await accounts.create({ personId, ...account }, trx)
      await becomePersonToday(trx, { instance }, personId)
      if (!(await acceptAsNewcomer(trx, token, account.name))) throw new ApiProblem('link_void')
    })
    return personId
  } catch (failure) {
    if (isThere(failure)) return null
    throw failure
  }
}

/** A person without an account is not given one by whoever holds a link: that would hand over all that they may. */
function isThere(failure: unknown): boolean {
  if (failure instanceof ApiProblem) return failure.code === 'already_there'
  return violates(failure, 'person_email')
}

async function signIn(
  { identity }: Deps,
  credentials: { readonly email: string; readonly password: string },
  request: Request,
): Promise<SignedIn> {
  const attempt = await identity.signIn(credentials, request)
  if (attempt === 'code_needed') throw new ApiProblem('code_needed')
  if (attempt === 'refused') throw new ApiProblem('signed_out', { detail: 'E-mail and password do not go together' })
  return attempt
}

/** Ends the session that was opened for nothing. */
async function forget({ identity }: Deps, { headers }: SignedIn, request: Request): Promise<void> {
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  await identity.signOut(new Request(request.url, { headers: { Cookie: cookies.join('; ') } }))
}
