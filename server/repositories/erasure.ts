import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'

/**
 * Makes a person nobody, in the transaction of themself or of an administrator: account, roles, names and notes go; false
 * where there is no such person any more.
 *
 * Errors  the database's TG001 where they are the last administrator
 */
export async function erase(trx: Tx, person: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`SELECT app_erase(${person}, ${at}) AS erased`.execute(trx)
  return rows[0]?.erased === true
}
