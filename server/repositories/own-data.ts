import { sql } from 'kysely'
import type { OwnData } from '../../src/domain/wire/own-data.ts'
import type { Tx } from '../database/tables.ts'

/** What is kept of a person beside their account. */
export type KeptData = Omit<OwnData, 'exportedAt' | 'account'>

/** All that the tables have of the transaction's person; null for nobody. */
export async function readOwnData(trx: Tx): Promise<KeptData | null> {
  const { rows } = await sql<{ own: KeptData | null }>`SELECT app_own_data() AS own`.execute(trx)
  return rows[0]?.own ?? null
}
