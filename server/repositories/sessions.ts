import { sql } from 'kysely'
import type { Account } from '../../src/domain/wire/account.ts'
import type { Database, Tx } from '../database/tables.ts'
import type { SessionTimes } from '../identity/sessions.ts'

interface Session extends SessionTimes {
  readonly id: string
  readonly userId: string
  readonly provedAt: Date | null
  /** Of a revoked device. */
  readonly confined: boolean
}

/** The session of the token, whether or not its time is over. By the login itself, as all that is here. */
export async function findSession(db: Database, tokenHash: string): Promise<Session | undefined> {
  const { rows } = await sql<Session>`
    SELECT id, "userId", "createdAt", "updatedAt", "expiresAt", "provedAt", confined
    FROM identity_session WHERE token = ${tokenHash}`.execute(db)
  return rows[0]
}

/** Writes a visit down. */
export async function noteVisit(db: Database, id: string, at: Date, expiresAt: Date): Promise<void> {
  await sql`UPDATE identity_session SET "updatedAt" = ${at}, "expiresAt" = ${expiresAt} WHERE id = ${id}`.execute(db)
}

/** The session's person has shown again that it is them. */
export async function markProved(db: Database, id: string, at: Date): Promise<void> {
  await sql`UPDATE identity_session SET "provedAt" = ${at} WHERE id = ${id}`.execute(db)
}

/** No session of the person counts as proved any more. */
export async function unproveSessionsOf(db: Database | Tx, person: string): Promise<void> {
  await sql`UPDATE identity_session SET "provedAt" = NULL WHERE "userId" = ${person}`.execute(db)
}

/** Ends one session of the person; whether there was one. */
export async function endSessionOf(db: Database, person: string, id: string): Promise<boolean> {
  const { rows } =
    await sql`DELETE FROM identity_session WHERE "userId" = ${person} AND id = ${id} RETURNING id`.execute(db)
  return rows.length > 0
}

/**
 * Ends every session of the person but `keep`. Those of a revoked device open nothing, and stay until their time is over:
 * without them the device would never hear that it is to delete what it received.
 */
export async function endSessionsOf(db: Database | Tx, person: string, keep: string | null): Promise<void> {
  await sql`DELETE FROM identity_session
    WHERE "userId" = ${person} AND id IS DISTINCT FROM ${keep} AND NOT confined`.execute(db)
}

/** Notes a device by which a session syncs, beside those before. */
export async function noteSession(db: Database, session: string, device: string): Promise<void> {
  await sql`UPDATE identity_session SET devices = devices || ${device}::uuid
    WHERE id = ${session} AND NOT confined AND NOT ${device}::uuid = ANY(devices)`.execute(db)
}

/** Confines a session that was opened before its device was revoked; who signed in since has shown who they are. */
export async function confineSession(db: Database, session: string, revokedAt: Date): Promise<void> {
  await sql`UPDATE identity_session SET confined = true
    WHERE id = ${session} AND "createdAt" < ${revokedAt}`.execute(db)
}

interface SessionLine {
  readonly id: string
  readonly since: Date
  readonly seen: Date
  readonly until: Date
  readonly browser: string | null
}

/** In which browser each of the person's devices was last used; without those of which no session says one. */
export async function browsersByDevice(db: Database, person: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ device: string; browser: string }>`
    SELECT DISTINCT ON (device) device, "userAgent" AS browser
    FROM identity_session, unnest(devices) AS device WHERE "userId" = ${person} AND "userAgent" <> ''
    ORDER BY device, "updatedAt" DESC`.execute(db)
  return new Map(rows.map(({ device, browser }) => [device, browser]))
}

/** The person's sessions that have not ended and are somebody's, last seen first; their times as `say` says them. */
export async function listSessions(
  db: Database,
  person: string,
  { now, current, say }: { readonly now: Date; readonly current: string | null; say(at: Date): string },
): Promise<Account['sessions']> {
  const { rows } = await sql<SessionLine>`
    SELECT id, "createdAt" AS since, "updatedAt" AS seen, "expiresAt" AS until, nullif("userAgent", '') AS browser
    FROM identity_session WHERE "userId" = ${person} AND "expiresAt" > ${now} AND NOT confined
    ORDER BY "updatedAt" DESC, id`.execute(db)
  return rows.map(({ id, since, seen, until, browser }) => ({
    ...{ id, current: id === current, browser },
    ...{ since: say(since), lastSeen: say(seen), expiresAt: say(until) },
  }))
}
