import { sql } from 'kysely'
import { becomePersonToday } from '../database/as-role.ts'
import type { Database } from '../database/tables.ts'
import { violates } from '../database/violates.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { findLink, insertLink, voidLinks } from '../repositories/links.ts'
import type { Accounts } from './identity.ts'
import { hashOfToken, linkUrl, newToken } from './link-token.ts'

/** For how long the link of a start works. */
const SETUP_MS = 24 * 3_600_000

/**
 * The address by which the first person becomes administrator, for whoever started the server; null where somebody
 * administers already. Makes those of earlier starts void.
 */
export async function makeSetUpLink(db: Database, baseUrl: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ yes: boolean }>`SELECT app_is_administered() AS yes`.execute(db)
  if (rows[0]?.yes !== false) return null
  const token = newToken()
  const link = { hash: await hashOfToken(token), kind: 'setup', userId: null, made_at: now } as const
  await db.transaction().execute(async (trx) => {
    await voidLinks(trx, 'setup', null, now)
    await insertLink(trx, { ...link, expires_at: new Date(now.getTime() + SETUP_MS) })
  })
  return linkUrl(baseUrl, token)
}

/** Who sets an installation up. */
export interface FirstPerson {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/**
 * Makes the first administrator, who runs the plan too: person, roles and account, or nothing. Answers the person's id.
 *
 * Errors  ApiProblem `link_void`, also where somebody administers meanwhile; `password_common`; `already_there` where the
 *         address is somebody's
 */
export async function setUpInstallation(
  { db, instance, newId }: Deps,
  accounts: Accounts,
  { token, name, email, password }: FirstPerson,
): Promise<string> {
  const link = await findLink(db, await hashOfToken(token), new Date())
  if (link?.kind !== 'setup') throw new ApiProblem('link_void')
  const personId = newId()
  await db
    .transaction()
    .execute(async (trx) => {
      await accounts.create({ personId, name, email, password }, trx)
      await becomePersonToday(trx, { instance }, personId)
      const { rows } = await sql<{ done: boolean }>`SELECT app_set_up(${token}, ${name}, ${email}) AS done`.execute(trx)
      if (rows[0]?.done !== true) throw new ApiProblem('link_void')
      await writeDown(trx, personId, { action: 'set_up', subject: personId })
    })
    .catch(addressTaken)
  return personId
}

/** A person without an account may have the address, too. */
function addressTaken(failure: unknown): never {
  throw violates(failure, 'person_email') ? new ApiProblem('already_there') : failure
}
