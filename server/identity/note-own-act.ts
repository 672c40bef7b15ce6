import { becomePersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { type Act, writeDown } from '../repositories/audit.ts'

/**
 * Ends what a transaction does on the tables of the identity: it goes on as the person, and what they did to their own
 * account is written down in it. Either both stand or neither.
 */
export async function noteOwnAct(
  trx: Tx,
  deps: Pick<Deps, 'instance'>,
  person: string,
  act: Omit<Act, 'subject'>,
): Promise<void> {
  await becomePersonToday(trx, deps, person)
  await writeDown(trx, person, { ...act, subject: person })
}
