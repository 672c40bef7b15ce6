import { sql } from 'kysely'
import type { Database, PasskeyRow, Tx } from '../database/tables.ts'

type NewRow = Omit<PasskeyRow, 'counter' | 'lastUsedAt'> & { readonly counter: number }

/** The person's passkeys, oldest first. By the login itself, as all that is here. */
export function listPasskeys(db: Database | Tx, person: string) {
  return db
    .selectFrom('identity_passkey')
    .selectAll()
    .where('userId', '=', person)
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
}

/** The passkey that an authenticator calls so. */
export function findPasskey(db: Database | Tx, credentialId: string) {
  return db.selectFrom('identity_passkey').selectAll().where('credentialId', '=', credentialId).executeTakeFirst()
}

/** Keeps a passkey; whether it was not there yet, anybody's. */
export async function insertPasskey(trx: Tx, passkey: NewRow): Promise<boolean> {
  const inserted = await trx
    .insertInto('identity_passkey')
    .values({ ...passkey, lastUsedAt: null })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/**
 * Writes a use down; whether the count went on. Looked at here once more: of two copies of one passkey that answer at
 * the same moment with the same count, one comes too late.
 */
export async function markUsed(trx: Tx, id: string, counter: number, at: Date): Promise<boolean> {
  const used = await trx
    .updateTable('identity_passkey')
    .set({ counter, lastUsedAt: at })
    .where('id', '=', id)
    .where(sql<boolean>`(counter < ${counter} OR (counter = 0 AND ${counter} = 0))`)
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** Names one of the person's passkeys; whether there is such a one. */
export async function renamePasskeyTo(db: Database, person: string, id: string, name: string): Promise<boolean> {
  const renamed = await db
    .updateTable('identity_passkey')
    .set({ name })
    .where('id', '=', id)
    .where('userId', '=', person)
    .returning('id')
    .executeTakeFirst()
  return renamed !== undefined
}

/** Deletes one of the person's passkeys; whether there was such a one. */
export async function deletePasskey(trx: Tx, person: string, id: string): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('identity_passkey')
    .where('id', '=', id)
    .where('userId', '=', person)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Deletes all of the person's passkeys. */
export async function deletePasskeys(trx: Tx, person: string): Promise<void> {
  await trx.deleteFrom('identity_passkey').where('userId', '=', person).execute()
}
