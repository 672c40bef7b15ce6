import { sql } from 'kysely'
import type { Value } from '../../src/domain/value.ts'
import type { Tx } from '../database/tables.ts'

/** What the job keeps of one cell of an organisation. */
export interface CellState {
  readonly indicator: string
  readonly period: string
  readonly disaggregation: string
  readonly conflict: boolean
  readonly provisional: boolean
  readonly submitted: boolean
  /** The newest head's value; null in a conflict. */
  readonly head: Value | null
  readonly approved: Value | null
  /** YYYY-MM-DD on which the approval came. */
  readonly approvedDay: string | null
}

/**
 * Some organisations whose log is longer than what was read of it, longest waiting first; they stay this job's until
 * the transaction ends, and another job passes them by.
 */
export async function takeDirtyOrganisations(trx: Tx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ org: string }>`
    SELECT r.org FROM rolled_up r JOIN org_log l ON l.org = r.org
    WHERE l.head > r.seq ORDER BY l.changed_at LIMIT ${limit} FOR UPDATE OF r SKIP LOCKED`.execute(trx)
  return rows.map((row) => row.org)
}

/** Organisations, of those whose logs the person may see, with entries that no job has read yet. */
export async function listDirtyOrganisations(trx: Tx): Promise<string[]> {
  const { rows } = await sql<{ org: string }>`
    SELECT l.org FROM org_log l LEFT JOIN rolled_up r ON r.org = l.org WHERE l.head > coalesce(r.seq, 0)`.execute(trx)
  return rows.map((row) => row.org)
}

/** A cell's state with its organisation, by the names that the rest of the server knows. */
export const CELL_COLUMNS = [
  'org',
  'indicator',
  'period',
  'disaggregation',
  'conflict',
  'provisional',
  'submitted',
  'head',
  'approved',
  'approved_day as approvedDay',
] as const

/** The cells as they were when the log was last read, all organisations' in one list. */
export async function readCells(trx: Tx, orgs: readonly string[]): Promise<(CellState & { org: string })[]> {
  if (orgs.length === 0) return []
  return trx.selectFrom('cell_value').select(CELL_COLUMNS).where('org', 'in', orgs).execute()
}

/** Writes the cells and notes how far the log was read. */
export async function writeCells(trx: Tx, org: string, cells: readonly CellState[], seq: number): Promise<void> {
  if (cells.length > 0) {
    await sql`
      INSERT INTO cell_value (org, indicator, period, disaggregation, conflict, provisional, submitted, head, approved, approved_day)
      SELECT ${org}::uuid, indicator, period, disaggregation, conflict, provisional, submitted, head, approved, "approvedDay"
      FROM jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) AS c (indicator text, period text, disaggregation text,
        conflict boolean, provisional boolean, submitted boolean, head jsonb, approved jsonb, "approvedDay" text)
      ON CONFLICT (org, indicator, period, disaggregation) DO UPDATE SET conflict = excluded.conflict,
        provisional = excluded.provisional, submitted = excluded.submitted, head = excluded.head,
        approved = excluded.approved, approved_day = excluded.approved_day`.execute(trx)
  }
  await trx.updateTable('rolled_up').set({ seq }).where('org', '=', org).execute()
}
