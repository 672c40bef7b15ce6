import { hashPassword } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

export interface Account {
  /** The person's id, which is the account's too. */
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Gives the people an account each that signs in by e-mail and the one password. By the owner's connection. */
export async function insertAccounts(
  trx: Tx,
  people: readonly Account[],
  password: string,
  newId: () => string,
): Promise<void> {
  for (const { id, name, email } of people) {
    const hash = await hashPassword(password)
    await sql`INSERT INTO identity_user (id, name, email, "emailVerified")
      VALUES (${id}, ${name}, ${email.toLowerCase()}, true)`.execute(trx)
    await sql`INSERT INTO identity_account (id, "accountId", "providerId", "userId", password)
      VALUES (${newId()}, ${id}, 'credential', ${id}, ${hash})`.execute(trx)
  }
}

/** Whether anybody has an account to sign in with. */
export async function hasAccounts(db: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`SELECT EXISTS (SELECT FROM identity_account) AS "any"`.execute(db)
  return rows[0]?.any === true
}
