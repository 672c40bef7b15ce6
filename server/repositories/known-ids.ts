import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'

/** Those of the ids that the log has or that are held beside it, also where the person may see neither. */
export async function knownIds(trx: Tx, org: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM app_known_ids(${org}, ${`{${ids.join(',')}}`}::uuid[]) AS id`.execute(trx)
  return rows.map(({ id }) => id)
}
