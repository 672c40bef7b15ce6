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

/** Which acts: of one organisation or of all that the transaction's person may see, and how many. */
interface Asked {
  readonly organisation: string | null
  readonly limit: number
}

/** Acts that the transaction's person may see, newest first, from before one of them on; with the names of today. */
export function listActsBefore(trx: Tx, { organisation, limit }: Asked, before: number | null): Promise<AuditEvent[]> {
  let query = actsOf(trx, organisation).orderBy('audit_event.id', 'desc').limit(limit)
  if (before !== null) query = query.where('audit_event.id', '<', String(before))
  return named(trx, query, new Map())
}

/** All of them from the first on, so many at a time: in some years there are more than should be held at once. */
export async function* allActs(trx: Tx, { organisation, limit }: Asked): AsyncGenerator<AuditEvent[]> {
  const known: Names = new Map()
  let after = 0
  for (;;) {
    const query = actsOf(trx, organisation).where('audit_event.id', '>', String(after))
    const acts = await named(trx, query.orderBy('audit_event.id', 'asc').limit(limit), known)
    const last = acts.at(-1)
    if (last === undefined) return
    yield acts
    after = last.id
  }
}

function actsOf(trx: Tx, organisation: string | null) {
  const acts = trx
    .selectFrom('audit_event')
    .leftJoin('organisation', 'organisation.id', 'audit_event.organisation')
    .selectAll('audit_event')
    .select('organisation.name')
  return organisation === null ? acts : acts.where('audit_event.organisation', '=', organisation)
}

/** Names by id; null of who has none any more. */
type Names = Map<string, string | null>

/** The acts with names, of which those that are not known yet are read and kept. */
async function named(trx: Tx, acts: ReturnType<typeof actsOf>, known: Names): Promise<AuditEvent[]> {
  const rows = await acts.execute()
  const people = rows.flatMap(({ actor, subject }) => [actor, subject]).filter((id) => id !== null)
  const unknown = people.filter((id) => !known.has(id))
  const names = await readNamesOfActs(trx, unknown)
  for (const id of unknown) known.set(id, names.get(id) ?? null)
  const who = (id: string | null) => (id === null ? null : { id, name: known.get(id) ?? null })
  return rows.map(({ id, at, action, actor, subject, details, ...row }) => ({
    ...{ id: Number(id), at: at.toISOString(), action, details },
    ...{ actor: who(actor), subject: who(subject) },
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
