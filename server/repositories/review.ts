import { sql } from 'kysely'
import type { OrganisationRow, Tx } from '../database/tables.ts'
import { CELL_COLUMNS, type CellState } from './cells.ts'

export type OrganisationCell = CellState & { readonly org: string }

/** The cells of every organisation that wait for a decision, as the job last read them. */
export function listSubmittedCells(trx: Tx): Promise<OrganisationCell[]> {
  return trx.selectFrom('cell_value').select(CELL_COLUMNS).where('submitted', '=', true).execute()
}

/** The organisations' approved values of the periods. */
export async function listApprovedCells(
  trx: Tx,
  orgs: readonly string[],
  periods: readonly string[],
): Promise<Pick<OrganisationCell, 'org' | 'indicator' | 'period' | 'disaggregation' | 'approved'>[]> {
  if (orgs.length === 0 || periods.length === 0) return []
  return trx
    .selectFrom('cell_value')
    .select(['org', 'indicator', 'period', 'disaggregation', 'approved'])
    .where('org', 'in', orgs)
    .where('period', 'in', periods)
    .where('approved', 'is not', null)
    .execute()
}

export interface LastSubmission {
  readonly org: string
  readonly period: string
  readonly receivedAt: Date
  readonly author: string
}

/** Who last submitted each period of the organisations, and when. */
export async function listLastSubmissions(trx: Tx, orgs: readonly string[]): Promise<LastSubmission[]> {
  if (orgs.length === 0) return []
  const { rows } = await sql<LastSubmission>`
    SELECT DISTINCT ON (entry.org, entry.period) entry.org, entry.period, received_at AS "receivedAt", person.name AS author
    FROM entry JOIN person ON person.id = entry.author
    WHERE entry.kind = 'submission' AND entry.org = ANY(${`{${orgs.join(',')}}`}::uuid[])
    ORDER BY entry.org, entry.period, entry.seq DESC`.execute(trx)
  return rows
}

export async function listOrganisations(trx: Tx, ids: readonly string[]): Promise<OrganisationRow[]> {
  if (ids.length === 0) return []
  return trx.selectFrom('organisation').selectAll().where('id', 'in', ids).orderBy('name').execute()
}
