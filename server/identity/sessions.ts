import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

/** A session ends after so many days without a visit. */
export const IDLE_DAYS = 14
/** It ends so many days after signing in, however often somebody came. */
export const LONGEST_DAYS = 30

/** A visit puts the end of a session off; once an hour is often enough. */
const VISIT_MS = 3_600_000
const DAY_MS = 86_400_000

interface Times {
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly expiresAt: Date
}

interface Session extends Times {
  readonly id: string
  readonly userId: string
  readonly provedAt: Date | null
  /** Of a revoked device. */
  readonly confined: boolean
}

/** The session of the token, whether or not its time is over. */
export async function findSession(db: Database, tokenHash: string): Promise<Session | undefined> {
  const { rows } = await sql<Session>`
    SELECT id, "userId", "createdAt", "updatedAt", "expiresAt", "provedAt", confined
    FROM identity_session WHERE token = ${tokenHash}`.execute(db)
  return rows[0]
}

/** Whether the session still holds. */
export function isOpen({ createdAt, expiresAt }: Times, now: Date): boolean {
  return expiresAt > now && createdAt.getTime() + LONGEST_DAYS * DAY_MS > now.getTime()
}

/** The session's new end after a visit; null where the last visit was a moment ago. */
export function putOff({ createdAt, updatedAt }: Times, now: Date): Date | null {
  if (now.getTime() - updatedAt.getTime() < VISIT_MS) return null
  const idle = now.getTime() + IDLE_DAYS * DAY_MS
  return new Date(Math.min(idle, createdAt.getTime() + LONGEST_DAYS * DAY_MS))
}

/** Writes a visit down. */
export async function visit(db: Database, id: string, at: Date, expiresAt: Date): Promise<void> {
  await sql`UPDATE identity_session SET "updatedAt" = ${at}, "expiresAt" = ${expiresAt} WHERE id = ${id}`.execute(db)
}

/** The session's person has shown again that it is them. */
export async function markProved(db: Database, id: string, at: Date): Promise<void> {
  await sql`UPDATE identity_session SET "provedAt" = ${at} WHERE id = ${id}`.execute(db)
}

/** No session of the person counts as proved any more. */
export async function unproveAll(db: Database | Tx, person: string): Promise<void> {
  await sql`UPDATE identity_session SET "provedAt" = NULL WHERE "userId" = ${person}`.execute(db)
}

/** Ends one session of the person; whether there was one. */
export async function endOne(db: Database, person: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`DELETE FROM identity_session WHERE "userId" = ${person} AND id = ${id} RETURNING id`.execute(db)
  return rows.length > 0
}

/** Ends every session of the person but `keep`. */
export async function endAll(db: Database | Tx, person: string, keep: string | null): Promise<void> {
  await sql`DELETE FROM identity_session WHERE "userId" = ${person} AND id IS DISTINCT FROM ${keep}`.execute(db)
}
