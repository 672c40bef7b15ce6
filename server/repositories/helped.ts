import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

/**
 * With what an administrator has helped somebody to come back: by a link by which the password was set, or by taking the
 * second factor away. With both, whoever administers could come in instead of them.
 *
 * Source  SPEC I22
 */
export type Help = 'password' | 'second_factor'

/** With what the person was helped, as long as it matters. By the login itself, as all that is here. */
export async function findHelp(trx: Tx, person: string): Promise<Help | null> {
  const { rows } = await sql<{ help: Help | null }>`SELECT "helpedWith" AS help FROM identity_user
    WHERE id = ${person}`.execute(trx)
  return rows[0]?.help ?? null
}

export async function noteHelp(trx: Tx, person: string, help: Help): Promise<void> {
  await sql`UPDATE identity_user SET "helpedWith" = ${help} WHERE id = ${person}`.execute(trx)
}

/** The password is the person's own again. */
export async function noteOwnPassword(trx: Tx, person: string): Promise<void> {
  await sql`UPDATE identity_user SET "helpedWith" = NULL
    WHERE id = ${person} AND "helpedWith" = 'password'`.execute(trx)
}

/**
 * The person has come in by the session, unless it has been ended meanwhile. That the password is theirs shows only with
 * a second factor beside it: by itself it may be whose link it was, and by another door nobody has shown to know it.
 */
export async function noteComingIn(
  db: Database,
  person: string,
  { session, showed }: { readonly session: string; readonly showed: 'password_and_factor' | 'less' },
): Promise<void> {
  await sql`UPDATE identity_user SET "helpedWith" = NULL WHERE id = ${person}
    AND ("helpedWith" = 'second_factor' OR ("helpedWith" = 'password' AND ${showed === 'password_and_factor'}::boolean))
    AND EXISTS (SELECT FROM identity_session WHERE id = ${session})`.execute(db)
}
