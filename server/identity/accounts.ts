import type { Tx } from '../database/tables.ts'
import { type Account, insertAccount } from '../repositories/accounts.ts'
import { hashOfPassword } from './passwords.ts'

/** Gives the people an account each that signs in by e-mail and the one password. By the owner's connection. */
export async function insertAccounts(
  trx: Tx,
  people: readonly Account[],
  password: string,
  newId: () => string,
): Promise<void> {
  for (const account of people) await insertAccount(trx, account, await hashOfPassword(password), newId)
}
