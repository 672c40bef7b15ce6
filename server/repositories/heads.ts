import { sql } from 'kysely'
import type { Tx } from '../database/tables.ts'

/** How long the organisations' logs are, by organisation; those that the transaction may not see are missing. */
export async function readHeads(trx: Tx, orgs: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ org: string; head: number }>`
    SELECT org, head FROM org_log WHERE org = ANY(${`{${orgs.join(',')}}`}::uuid[])`.execute(trx)
  return new Map(rows.map(({ org, head }) => [org, head]))
}
