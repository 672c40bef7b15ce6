import { sql } from 'kysely'
import { Email } from '../../src/domain/person-text.ts'
import type { Database, Tx } from '../database/tables.ts'
import { ApiProblem } from '../http/problems.ts'

export interface Account {
  /** The person's id, which is the account's too. */
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Makes an account; that its address is its person's shows later. Errors: ApiProblem `already_there` where the person or the address has one */
export async function insertAccount(
  db: Database | Tx,
  { id, name, email }: Account,
  passwordHash: string,
  newId: () => string,
): Promise<void> {
  const { rows } = await sql`INSERT INTO identity_user (id, name, email, "emailVerified")
    VALUES (${id}, ${name}, ${email.toLowerCase()}, false) ON CONFLICT DO NOTHING RETURNING id`.execute(db)
  if (rows.length === 0) throw new ApiProblem('already_there')
  await putPassword(db, id, passwordHash, newId)
}

/** The address has shown to be the person's; whether it had not before. */
export async function proveAddress(trx: Tx, person: string): Promise<boolean> {
  const { rows } = await sql`UPDATE identity_user SET "emailVerified" = true
    WHERE id = ${person} AND NOT "emailVerified" RETURNING id`.execute(trx)
  return rows.length > 0
}

/** The person's password is this one from now on. */
export async function putPassword(
  db: Database | Tx,
  person: string,
  passwordHash: string,
  newId: () => string,
): Promise<void> {
  const { rows } = await sql`UPDATE identity_account SET password = ${passwordHash}, "updatedAt" = now()
    WHERE "userId" = ${person} AND "providerId" = 'credential' RETURNING id`.execute(db)
  if (rows.length > 0) return
  await sql`INSERT INTO identity_account (id, "accountId", "providerId", "userId", password)
    VALUES (${newId()}, ${person}, 'credential', ${person}, ${passwordHash})`.execute(db)
}

/** The hash of the person's password; null without one. */
export async function findPasswordHash(db: Database | Tx, person: string): Promise<string | null> {
  const { rows } = await sql<{ password: string | null }>`SELECT password FROM identity_account
    WHERE "userId" = ${person} AND "providerId" = 'credential'`.execute(db)
  return rows[0]?.password ?? null
}

/** Whether this is the hash still; waits for whoever is changing it. */
export async function isStillPassword(db: Database, person: string, hash: string): Promise<boolean> {
  const { rows } = await sql`SELECT id FROM identity_account
    WHERE "userId" = ${person} AND "providerId" = 'credential' AND password = ${hash} FOR SHARE`.execute(db)
  return rows.length > 0
}

/** Name and address of the person's account; undefined without one. */
export async function findAccount(db: Database | Tx, person: string): Promise<Account | undefined> {
  const { rows } = await sql<Account>`SELECT id, name, email FROM identity_user WHERE id = ${person}`.execute(db)
  return rows[0]
}

/** The account of an address, as people type it; undefined where it is nobody's, or no address at all. */
export async function findAccountByEmail(db: Database | Tx, typed: string): Promise<Account | undefined> {
  const email = Email.safeParse(typed)
  // What is no address is looked up as well: it is to take as long.
  const { rows } = await sql<Account>`SELECT id, name, email FROM identity_user
    WHERE email = ${email.success ? email.data : ''}`.execute(db)
  return rows[0]
}
