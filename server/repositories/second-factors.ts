import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

/** What is kept of somebody's second factor. */
export interface KeptFactor {
  /** Sealed, see `Sealing`. */
  readonly secret: string
  /** Null while no code has shown that the person has it: it counts for nothing yet. */
  readonly confirmedAt: Date | null
}

/** The person's second factor, confirmed or not. By the login itself, as all of these. */
export async function findFactor(db: Database | Tx, person: string): Promise<KeptFactor | undefined> {
  const { rows } = await sql<KeptFactor>`SELECT secret, confirmed_at AS "confirmedAt" FROM identity_second_factor
    WHERE "userId" = ${person}`.execute(db)
  return rows[0]
}

/** Keeps a secret that is to be confirmed, in place of an earlier such one; false where a confirmed one is. */
export async function offerFactor(db: Database | Tx, person: string, secret: string): Promise<boolean> {
  const { rows } = await sql`INSERT INTO identity_second_factor ("userId", secret) VALUES (${person}, ${secret})
    ON CONFLICT ("userId") DO UPDATE SET secret = excluded.secret, last_step = 0
    WHERE identity_second_factor.confirmed_at IS NULL RETURNING "userId"`.execute(db)
  return rows.length > 0
}

/** Confirms the very secret that was offered, once; false where it is another or confirmed already. */
export async function confirmFactor(
  db: Database | Tx,
  person: string,
  { secret, step, at }: { readonly secret: string; readonly step: number; readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql`UPDATE identity_second_factor SET confirmed_at = ${at}, last_step = ${step}
    WHERE "userId" = ${person} AND secret = ${secret} AND confirmed_at IS NULL RETURNING "userId"`.execute(db)
  return rows.length > 0
}

/** Uses up the code of a half minute, and with it those of all before; false where one as new was used already. */
export async function takeStep(db: Database | Tx, person: string, step: number): Promise<boolean> {
  const { rows } = await sql`UPDATE identity_second_factor SET last_step = ${step}
    WHERE "userId" = ${person} AND confirmed_at IS NOT NULL AND last_step < ${step} RETURNING "userId"`.execute(db)
  return rows.length > 0
}

/** Keeps the hashes of new recovery codes. */
export async function insertRecoveryCodes(db: Database | Tx, person: string, hashes: readonly string[]): Promise<void> {
  await sql`INSERT INTO identity_recovery_code ("userId", hash)
    SELECT ${person}, unnest(${sql.val([...hashes])}::text[])`.execute(db)
}

/** Forgets the person's recovery codes, used or not; false, and nothing done, where no confirmed factor is there. */
export async function forgetRecoveryCodes(trx: Tx, person: string): Promise<boolean> {
  // Held until the new ones stand: of two who renew them at once one comes after the other, and ten are left.
  const { rows } = await sql`SELECT "userId" FROM identity_second_factor
    WHERE "userId" = ${person} AND confirmed_at IS NOT NULL FOR UPDATE`.execute(trx)
  await sql`DELETE FROM identity_recovery_code
    WHERE "userId" = ${person} AND ${rows.length > 0}`.execute(trx)
  return rows.length > 0
}

/** Uses up a recovery code; false where it is none or was used. */
export async function takeRecoveryCode(db: Database | Tx, person: string, hash: string, at: Date): Promise<boolean> {
  const { rows } = await sql`UPDATE identity_recovery_code SET used_at = ${at}
    WHERE "userId" = ${person} AND hash = ${hash} AND used_at IS NULL RETURNING hash`.execute(db)
  return rows.length > 0
}

/** Forgets the person's second factor and its codes; whether a confirmed one was there. */
export async function deleteFactor(db: Database | Tx, person: string): Promise<boolean> {
  const { rows } = await sql<{ confirmed: boolean }>`DELETE FROM identity_second_factor
    WHERE "userId" = ${person} RETURNING confirmed_at IS NOT NULL AS confirmed`.execute(db)
  return rows[0]?.confirmed === true
}

/** Which of the people are asked for a second factor. */
export async function withFactor(db: Database | Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const { rows } = await sql<{ person: string }>`SELECT "userId" AS person FROM identity_second_factor
    WHERE confirmed_at IS NOT NULL AND "userId" = ANY(${`{${people.join(',')}}`}::uuid[])`.execute(db)
  return new Set(rows.map(({ person }) => person))
}
