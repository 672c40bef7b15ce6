import { becomePersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { factorTakenLetter } from '../mail/factor-taken-letter.ts'
import { type Account, findAccount } from '../repositories/accounts.ts'
import { writeDown } from '../repositories/audit.ts'
import { findHelp, noteHelp } from '../repositories/helped.ts'
import { voidHandedLinks } from '../repositories/links.ts'
import { deletePasskeys } from '../repositories/passkeys.ts'
import { listMemberships } from '../repositories/roles.ts'
import { hasWayIn, lockAccount } from '../repositories/ways-in.ts'
import type { Accounts } from './identity.ts'

interface Taking {
  /** Who administers. */
  readonly by: string
  readonly person: string
}

/**
 * Takes a second factor and its codes, and the passkeys that may be on the same phone, away from somebody else, and ends
 * their sessions. They come in by what they know: no password is set, and no link that was handed over works.
 *
 * Errors  ApiProblem `not_allowed` on oneself; `not_found` without an account; `already_there` without a second factor;
 *         `last_way_in` where no other way would be left; `not_both` where their password was set by a link that was
 *         handed over
 * Source  SPEC I21, I22
 */
export async function takeSecondFactorOf(deps: Deps, accounts: Accounts, { by, person }: Taking) {
  if (by === person) throw new ApiProblem('not_allowed', { detail: 'Your own second factor is on your account page' })
  const { email } = await deps.db.transaction().execute(async (trx) => {
    const account = await takeWaysIn(trx, deps, accounts, person)
    await becomePersonToday(trx, deps, by)
    await writeDownWhereTheyBelong(trx, deps, { by, person })
    return account
  })
  const letter = factorTakenLetter(email, new URL('/account', deps.baseUrl).href)
  return { sent: (await deps.mail?.send(letter)) ?? false }
}

async function takeWaysIn(trx: Tx, deps: Deps, accounts: Accounts, person: string): Promise<Account> {
  await lockAccount(trx, person)
  const account = await findAccount(trx, person)
  if (account === undefined) throw new ApiProblem('not_found')
  if (!(await accounts.secondFactor.end(person, trx))) throw new ApiProblem('already_there')
  if ((await findHelp(trx, person)) === 'password') throw new ApiProblem('not_both')
  await deletePasskeys(trx, person)
  if (!(await hasWayIn(trx, deps, person))) throw new ApiProblem('last_way_in')
  await accounts.endSessions(person, null, trx)
  await voidHandedLinks(trx, person, new Date())
  await noteHelp(trx, person, 'second_factor')
  return account
}

/** In each organisation of theirs, for who answers for it to see; beside them all for who has none. */
async function writeDownWhereTheyBelong(trx: Tx, { instance }: Deps, { by, person }: Taking): Promise<void> {
  const act = { action: 'second_factor_taken', subject: person } as const
  const memberships = await listMemberships(trx, person, instance.today())
  if (memberships.length === 0) await writeDown(trx, by, act)
  for (const { organisation } of memberships) await writeDown(trx, by, { ...act, organisation })
}
