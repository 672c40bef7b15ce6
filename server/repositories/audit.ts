import { sql } from 'kysely'
import type { Audited } from '../../src/domain/audit.ts'
import type { AuditEvent } from '../../src/domain/wire/audit.ts'
import type { Tx } from '../database/tables.ts'

/** What is written down of an act, beside who did it. */
export interface Act {
  readonly action: Audited
  /** To whom. */
  readonly subject?: string
  readonly organisation?: string
  /** Codes and counts only, never what people wrote. */
  readonly details?: AuditEvent['details']
}

/** Writes down what the transaction's person does, in the same transaction: either both or neither. */
export async function writeDown(trx: Tx, actor: string, act: Act): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      ...{ action: act.action, actor, subject: act.subject ?? null, organisation: act.organisation ?? null },
      details: JSON.stringify(act.details ?? {}),
    })
    .execute()
}

/** Which acts: of one organisation or of all that the transaction's person may see, and from where on. */
export interface Asked {
  readonly organisation: string | null
  /** Acts before this one, newest first; without it, all from the first on. */
  readonly page?: { readonly before: number | null; readonly limit: number }
}

/** Acts that the transaction's person may see, with the names of today. */
export async function listActs(trx: Tx, { organisation, page }: Asked): Promise<AuditEvent[]> {
  let query = trx
    .selectFrom('audit_event')
    .leftJoin('organisation', 'organisation.id', 'audit_event.organisation')
    .selectAll('audit_event')
    .select('organisation.name')
    .orderBy('audit_event.id', page === undefined ? 'asc' : 'desc')
  if (organisation !== null) query = query.where('audit_event.organisation', '=', organisation)
  if (page !== undefined) query = query.limit(page.limit)
  if (page?.before != null) query = query.where('audit_event.id', '<', String(page.before))
  const rows = await query.execute()
  const people = rows.flatMap(({ actor, subject }) => [actor, subject]).filter((id) => id !== null)
  const names = await readNamesOfActs(trx, people)
  const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null })
  return rows.map(({ id, at, action, actor, subject, details, ...row }) => ({
    ...{ id: Number(id), at: at.toISOString(), action, details },
    ...{ actor: named(actor), subject: named(subject) },
    organisation: row.organisation === null ? null : { id: row.organisation, name: row.name ?? '' },
  }))
}

/** Names of people in acts and grants that concern the transaction's person; who was erased has none. */
export async function readNamesOfActs(trx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const asked = `{${[...new Set(ids)].join(',')}}`
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM app_names_of_acts(${asked}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
