import { sql } from 'kysely'
import { type ActGroup, type Audited, actsOfGroup, type InvitationState } from '../../src/domain/audit.ts'
import type { ActInvitation, AuditEvent } from '../../src/domain/wire/audit.ts'
import type { Tx } from '../database/tables.ts'

/** What is written down of an act, beside who did it. */
export interface Act {
  readonly action: Audited
  /** To whom. */
  readonly subject?: string
  readonly organisation?: string
  /** What it is about, of an act of inviting. */
  readonly invitation?: string
  /** Codes and counts only, never what people wrote. */
  readonly details?: AuditEvent['details']
}

/** Writes down what the transaction's person does, in the same transaction: either both or neither. */
export async function writeDown(trx: Tx, actor: string, act: Act): Promise<void> {
  await trx
    .insertInto('audit_event')
    .values({
      ...{ action: act.action, actor, subject: act.subject ?? null, organisation: act.organisation ?? null },
      invitation: act.invitation ?? null,
      details: JSON.stringify(act.details ?? {}),
    })
    .execute()
}

/** Which acts, of those that the transaction's person may see; what is null or not there leaves them all. */
export interface WhichActs {
  readonly organisation: string | null
  readonly group?: ActGroup | undefined
  readonly person?: string | undefined
  /** Days of the Plan's zone, both included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Acts from before one of them on, newest first, so many at most; with the names of today. */
export function listActsBefore(trx: Tx, which: WhichActs, before: number | null, limit: number): Promise<AuditEvent[]> {
  let query = actsOf(trx, which).orderBy('audit_event.id', 'desc').limit(limit)
  if (before !== null) query = query.where('audit_event.id', '<', String(before))
  return named(trx, query, new Map())
}

/** How many they are. */
export async function countActs(trx: Tx, which: WhichActs): Promise<number> {
  const counted = passing(trx, which).select((eb) => eb.fn.countAll<string>().as('found'))
  return Number((await counted.executeTakeFirstOrThrow()).found)
}

/** All of them from the first on, so many at a time: in some years there are more than should be held at once. */
export async function* allActs(trx: Tx, which: WhichActs, limit: number): AsyncGenerator<AuditEvent[]> {
  const known: Names = new Map()
  let after = 0
  for (;;) {
    const query = actsOf(trx, which).where('audit_event.id', '>', String(after))
    const acts = await named(trx, query.orderBy('audit_event.id', 'asc').limit(limit), known)
    const last = acts.at(-1)
    if (last === undefined) return
    yield acts
    after = last.id
  }
}

/** Who acted or was acted upon, and has a name today; by name. */
export async function listPeopleOfActs(trx: Tx, organisation: string | null) {
  const acts = passing(trx, { organisation })
  const ids = await acts.select('audit_event.actor as id').union(acts.select('audit_event.subject as id')).execute()
  const names = await readNamesOfActs(
    trx,
    ids.flatMap(({ id }) => (id === null ? [] : [id])),
  )
  return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => BY_NAME.compare(a.name, b.name))
}

const BY_NAME = new Intl.Collator('it')

function passing(trx: Tx, { organisation, group, person, from, to }: WhichActs) {
  let acts = trx.selectFrom('audit_event')
  if (organisation !== null) acts = acts.where('audit_event.organisation', '=', organisation)
  if (group !== undefined) acts = acts.where('audit_event.action', 'in', actsOfGroup(group))
  if (person !== undefined) acts = acts.where(concerns(person))
  if (from !== undefined) acts = acts.where('audit_event.at', '>=', startOf(from, 0))
  if (to !== undefined) acts = acts.where('audit_event.at', '<', startOf(to, 1))
  return acts
}

/** They did it, it was done to them, or it was about the invitation that they accepted. */
const concerns = (person: string) => sql<boolean>`(audit_event.actor = ${person} OR audit_event.subject = ${person}
  OR audit_event.invitation IN (SELECT taken.invitation FROM audit_event taken
    WHERE taken.action = 'invitation_accepted' AND taken.subject = ${person}))`

/** The first instant of the day so many days after. */
const startOf = (day: string, after: number) =>
  sql<Date>`((${day}::date + ${sql.lit(after)})::timestamp AT TIME ZONE 'Europe/Rome')`

function actsOf(trx: Tx, which: WhichActs) {
  return passing(trx, which)
    .leftJoin('organisation', 'organisation.id', 'audit_event.organisation')
    .selectAll('audit_event')
    .select('organisation.name')
}

/** Names by id; null of who has none any more. */
type Names = Map<string, string | null>

/** The acts with names, of which those that are not known yet are read and kept. */
async function named(trx: Tx, acts: ReturnType<typeof actsOf>, known: Names): Promise<AuditEvent[]> {
  const rows = await acts.execute()
  const invitations = await readInvitationsOfActs(
    trx,
    rows.flatMap(({ invitation }) => invitation ?? []),
  )
  const people = rows.flatMap(({ actor, subject }) => [actor, subject])
  const asked = [...people, ...[...invitations.values()].map(({ person }) => person)].filter((id) => id !== null)
  const unknown = asked.filter((id) => !known.has(id))
  const names = await readNamesOfActs(trx, unknown)
  for (const id of unknown) known.set(id, names.get(id) ?? null)
  const who = (id: string | null) => (id === null ? null : { id, name: known.get(id) ?? null })
  const about = (id: string | null): ActInvitation | null => {
    const read = id === null ? undefined : invitations.get(id)
    return read === undefined ? null : { ...read, person: who(read.person) }
  }
  return rows.map(({ id, at, action, actor, subject, invitation, details, ...row }) => ({
    ...{ id: Number(id), at: at.toISOString(), action, details },
    ...{ actor: who(actor), subject: who(subject), invitation: about(invitation) },
    organisation: row.organisation === null ? null : { id: row.organisation, name: row.name ?? '' },
  }))
}

interface InvitationRow {
  readonly id: string
  readonly state: InvitationState
  readonly email: string | null
  readonly person: string | null
}

/** What is still known of the invitations that acts are about. */
async function readInvitationsOfActs(trx: Tx, ids: readonly string[]): Promise<Map<string, InvitationRow>> {
  if (ids.length === 0) return new Map()
  const asked = `{${[...new Set(ids)].join(',')}}`
  const { rows } = await sql<InvitationRow>`
    SELECT id, state, email, person FROM app_invitations_of_acts(${asked}::uuid[])`.execute(trx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of people in acts and grants that concern the transaction's person; who was erased has none. */
export async function readNamesOfActs(trx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const asked = `{${[...new Set(ids)].join(',')}}`
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, name FROM app_names_of_acts(${asked}::uuid[])`.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
