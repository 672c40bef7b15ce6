import type { Insertable } from 'kysely'
import type { Database, LinkRow, Tx } from '../database/tables.ts'

/** Keeps a link by its hash. By the login itself: who follows a link is nobody yet. */
export async function insertLink(db: Database | Tx, link: Insertable<LinkRow>): Promise<void> {
  await db.insertInto('identity_link').values(link).execute()
}

/** The link while it works; undefined when it is unknown, used or past its time, which nobody is told apart. */
export function findLink(db: Database | Tx, hash: string, now: Date) {
  return db
    .selectFrom('identity_link')
    .selectAll()
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** Uses the link up, once: of several who come at the same moment one gets it, the others undefined. */
export function takeLink(db: Database | Tx, hash: string, now: Date) {
  return db
    .updateTable('identity_link')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst()
}

/** Makes the links of the kind void that nobody has used yet: all of them, or one person's. */
export async function voidLinks(
  db: Database | Tx,
  kind: LinkRow['kind'],
  user: string | null,
  now: Date,
): Promise<void> {
  let links = db
    .updateTable('identity_link')
    .set({ used_at: now })
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
  if (user !== null) links = links.where('userId', '=', user)
  await links.execute()
}

/** Makes the links to a new password void that administrators made for the person; what went by mail stays. */
export async function voidHandedLinks(trx: Tx, user: string, now: Date): Promise<void> {
  await trx
    .updateTable('identity_link')
    .set({ used_at: now })
    .where('userId', '=', user)
    .where('handed', 'is', true)
    .where('used_at', 'is', null)
    .execute()
}
