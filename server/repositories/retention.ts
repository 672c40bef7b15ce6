import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

/** How many rows went. */
const gone = async (statement: Promise<{ readonly numAffectedRows?: bigint }>) =>
  Number((await statement).numAffectedRows ?? 0n)

/** Sessions that ended, or were opened longer ago than any lasts. By the login itself, as all of the identity. */
export const forgetSessions = (db: Database, now: Date, before: Date) =>
  gone(sql`DELETE FROM identity_session WHERE "expiresAt" <= ${now} OR "createdAt" <= ${before}`.execute(db))

export const forgetSignInFailures = (db: Database, before: Date) =>
  gone(sql`DELETE FROM sign_in_failure WHERE window_start <= ${before}`.execute(db))

/** Links that opened what they were for, or can open nothing any more. */
export const forgetLinks = (db: Database, before: Date) =>
  gone(sql`DELETE FROM identity_link WHERE coalesce(used_at, expires_at) <= ${before}`.execute(db))

/** What somebody had a few minutes to answer. */
export async function forgetChallenges(db: Database, now: Date): Promise<number> {
  const challenges = await gone(sql`DELETE FROM identity_challenge WHERE expires_at <= ${now}`.execute(db))
  return challenges + (await gone(sql`DELETE FROM identity_verification WHERE "expiresAt" <= ${now}`.execute(db)))
}

/** By the jobs' role, as all that follows. */
export const forgetInvitations = (trx: Tx, before: Date) =>
  gone(sql`DELETE FROM invitation WHERE expires_at <= ${before}`.execute(trx))

/** What their people called devices that may not come back. */
export const forgetDeviceNames = (trx: Tx, before: Date) =>
  gone(sql`UPDATE device SET name = NULL WHERE name IS NOT NULL AND revoked_at <= ${before}`.execute(trx))

export const forgetAudit = (trx: Tx, before: Date) =>
  gone(sql`DELETE FROM audit_event WHERE at <= ${before}`.execute(trx))
