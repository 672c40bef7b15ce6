import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'

/** Changes the name of the transaction's person, wherever it is kept. */
export async function changeOwnName(trx: Tx, name: string): Promise<void> {
  await sql`SELECT app_change_name(${name})`.execute(trx)
}
