import { type Selectable, sql } from 'kysely'
import type { DeviceRow, Tx } from '../database/tables.ts'

export type Device = Selectable<DeviceRow>

/** The transaction's person, also where no wall would say so. */
const ASKING = sql<string>`app_person()`

/** The devices of the transaction's person, last seen first. */
export function listDevices(trx: Tx, person: string): Promise<Device[]> {
  return trx
    .selectFrom('device')
    .select(['id', 'person', 'name', 'first_seen', 'last_seen', 'revoked_at'])
    .where('person', '=', person)
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .execute()
}

/** Names a device of the transaction's person; false where there is none of theirs, or it was revoked. */
export async function nameDevice(trx: Tx, device: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('device')
    .set({ name })
    .where('id', '=', device)
    .where('person', '=', ASKING)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Revokes a device of the transaction's person and confines the sessions by which it synced; false where it is not theirs, or was revoked before. */
export async function revoke(trx: Tx, device: string): Promise<boolean> {
  const { rows } = await sql<{ revoked: boolean }>`SELECT app_revoke_device(${device}) AS revoked`.execute(trx)
  return rows[0]?.revoked === true
}

/** When a device of the transaction's person was revoked; null where it was not. */
export async function revokedSince(trx: Tx, device: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('device')
    .select('revoked_at')
    .where('id', '=', device)
    .where('person', '=', ASKING)
    .executeTakeFirst()
  return row?.revoked_at ?? null
}
