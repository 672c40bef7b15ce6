import { sql } from 'kysely'
import type { Period } from '../../src/domain/period.ts'
import type { Value } from '../../src/domain/value.ts'
import type { AssignmentRow, Change, ProgressStateRow, Tx } from '../database/tables.ts'

/** One figure that is kept: an indicator in a period that stands on its path. */
export interface Group {
  readonly indicator: string
  readonly period: Period
}

/** Notes that the groups' figures are to be computed again. */
export async function markGroups(trx: Tx, groups: readonly Group[]): Promise<void> {
  if (groups.length === 0) return
  // In one order, so that two jobs never wait for each other; an update, so that a mark that another job is just
  // taking away is waited for and set anew rather than lost.
  const ordered = [...groups].sort((a, b) => (`${a.indicator}/${a.period}` < `${b.indicator}/${b.period}` ? -1 : 1))
  await sql`INSERT INTO dirty_group (indicator, period)
    SELECT DISTINCT indicator, period FROM jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb)
      AS g (indicator text, period text) ORDER BY 1, 2
    ON CONFLICT (indicator, period) DO UPDATE SET times = dirty_group.times + 1`.execute(trx)
}

/** Takes some of the groups that are to be computed; they stay this job's until the transaction ends. */
export async function takeGroups(trx: Tx, limit: number): Promise<Group[]> {
  const { rows } = await sql<Group>`
    DELETE FROM dirty_group WHERE (indicator, period) IN (
      SELECT indicator, period FROM dirty_group ORDER BY indicator, period LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING indicator, period`.execute(trx)
  return rows
}

/** The groups that have a figure. */
export function listGroups(trx: Tx): Promise<Group[]> {
  return trx.selectFrom('rollup').select(['indicator', 'period']).where('zone', '=', '').execute()
}

/** What one organisation has of an indicator in a period, whole values only. */
export interface AnswerRow {
  readonly org: string
  readonly indicator: string
  readonly period: Period
  readonly conflict: boolean
  readonly provisional: boolean
  readonly approved: Value | null
}

/** Every organisation's answers to the indicators. */
export async function listAnswers(trx: Tx, indicators: readonly string[]): Promise<AnswerRow[]> {
  if (indicators.length === 0) return []
  return trx
    .selectFrom('cell_value')
    .select(['org', 'indicator', 'period', 'conflict', 'provisional', 'approved'])
    .where('indicator', 'in', indicators)
    .where('disaggregation', '=', '')
    .execute()
}

/** Who is asked the indicators, with the zone of their seat. */
export async function listAsked(
  trx: Tx,
  indicators: readonly string[],
): Promise<(AssignmentRow & { readonly zone: string })[]> {
  if (indicators.length === 0) return []
  return trx
    .selectFrom('assignment')
    .innerJoin('organisation', 'organisation.id', 'assignment.organisation')
    .selectAll('assignment')
    .select('organisation.zone')
    .where('assignment.indicator', 'in', indicators)
    .execute()
}

/** A figure to keep; `zone` '' is the whole territory. */
export interface RollUp extends Group {
  readonly zone: string
  readonly body: unknown
}

/** Keeps the figures; answers how many of them differ from before. */
export async function writeRollUps(trx: Tx, rollUps: readonly RollUp[], at: Date): Promise<number> {
  if (rollUps.length === 0) return 0
  const { rows } = await sql`
    INSERT INTO rollup (indicator, period, zone, body, computed_at)
    SELECT indicator, period, zone, body, ${at} FROM jsonb_to_recordset(${JSON.stringify(rollUps)}::jsonb)
      AS r (indicator text, period text, zone text, body jsonb)
    ON CONFLICT (indicator, period, zone) DO UPDATE SET body = excluded.body, computed_at = excluded.computed_at
      WHERE rollup.body IS DISTINCT FROM excluded.body
    RETURNING indicator`.execute(trx)
  return rows.length
}

/** The figures of the whole territory as anybody may read them: JSON that the job wrote. */
export async function listTotals(trx: Tx): Promise<{ indicator: string; body: unknown }[]> {
  const { rows } = await sql<{ indicator: string; body: unknown }>`SELECT indicator, body FROM app_totals()`.execute(
    trx,
  )
  return rows
}

/** One figure's zones as anybody may read them: JSON that the job wrote. */
export async function listZones(trx: Tx, { indicator, period }: Group): Promise<unknown[]> {
  const { rows } = await sql<{ body: unknown }>`SELECT body FROM app_zones(${indicator}, ${period})`.execute(trx)
  return rows.map((row) => row.body)
}

/** What is known of the figures as a whole. */
export function readProgressState(trx: Tx): Promise<Omit<ProgressStateRow, 'one_row' | 'changes'>> {
  return trx
    .selectFrom('progress_state')
    .select(['version', 'stale', 'computed_at', 'catalogue_version', 'asked', 'answering'])
    .executeTakeFirstOrThrow()
}

/** The days on which values were approved, as anybody may read them. */
export async function listChanges(trx: Tx): Promise<Change[]> {
  const { rows } = await sql<{ changes: Change[] }>`SELECT app_changes() AS changes`.execute(trx)
  return rows[0]?.changes ?? []
}

/** Notes that cells changed, so that the counts of the whole are counted again. */
export async function markStale(trx: Tx): Promise<void> {
  await trx.updateTable('progress_state').set({ stale: true }).execute()
}

const DAYS_SHOWN = 30

/** Counts the figures of the whole again and gives them a new version. Asked are those who are in `year`. */
export async function renewProgressState(trx: Tx, catalogueVersion: string, year: number, at: Date): Promise<void> {
  await sql`
    UPDATE progress_state SET version = version + 1, stale = false, computed_at = ${at},
      catalogue_version = ${catalogueVersion},
      asked = (SELECT count(DISTINCT organisation) FROM assignment
        WHERE from_year <= ${year} AND (to_year IS NULL OR to_year >= ${year})),
      answering = (SELECT count(DISTINCT org) FROM cell_value WHERE approved IS NOT NULL),
      changes = coalesce((SELECT jsonb_agg(to_jsonb(d)) FROM (
        SELECT approved_day AS day, count(*)::int AS values, count(DISTINCT org)::int AS organisations
        FROM cell_value WHERE approved_day IS NOT NULL
        GROUP BY approved_day ORDER BY approved_day DESC LIMIT ${DAYS_SHOWN}) d), '[]')`.execute(trx)
}
