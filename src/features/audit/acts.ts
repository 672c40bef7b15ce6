import type { AuditEvent } from '../../domain/wire/audit.ts'
import { ZONE } from '../../i18n/format.ts'
import type { AuditTexts, Said } from '../../i18n/messages/audit.ts'
import type { Translated } from '../../i18n/messages.ts'

type Words = Translated<AuditTexts>
type Somebody = AuditEvent['actor']

/** The acts of one day, in the order given. */
export interface Day {
  /** YYYY-MM-DD in the Plan's zone. */
  readonly day: string
  readonly events: readonly AuditEvent[]
}

/** What happened, in one sentence without a full stop. */
export function sentenceOf(event: AuditEvent, t: Words): string {
  return t[`act_${event.action}`](saidOf(event, t))
}

/** Who acted, as a sentence begins with them: who was erased has no name, and some acts are of nobody. */
export function actorName(actor: Somebody, t: Words): string {
  return actor === null ? t.nobody : (actor.name ?? t.erased)
}

/** What became of the invitation that somebody made, in words; null of other acts, and where no invitation is known. */
export const invitationNote = ({ action, invitation }: AuditEvent, t: Words): string | null =>
  action === 'invited' && invitation !== null ? t[`invitation_${invitation.state}`] : null

function saidOf({ actor, subject, organisation, invitation, details }: AuditEvent, t: Words): Said {
  const { indicators, values, fields, filters, by, because } = details
  return {
    who: actorName(actor, t),
    whom: whomOf(subject ?? invitation?.person ?? null, invitation?.email ?? t.someone, t),
    inPlan: organisation === null,
    role: roleWords(details.to ?? details.role, t),
    count: Array.isArray(indicators) ? indicators.length : typeof values === 'number' ? values : null,
    fields: [...listed(fields), ...listed(filters)].map((field) => fieldWords(field, t)),
    how: codeOf(because) ?? codeOf(by),
  }
}

const whomOf = (somebody: Somebody, otherwise: string, t: Words) =>
  somebody === null ? otherwise : (somebody.name ?? t.erasedWithin)

const listed = (codes: AuditEvent['details'][string] | undefined) => (Array.isArray(codes) ? codes : [])

function fieldWords(field: string, t: Words): string {
  const words: Readonly<Record<string, string>> = {
    name: t.field_name,
    legalForm: t.field_legalForm,
    runts: t.field_runts,
    municipality: t.field_municipality,
    sectors: t.field_sectors,
    ...{ group: t.filtered_group, person: t.filtered_person, organisation: t.filtered_organisation },
    ...{ from: t.filtered_from, to: t.filtered_to },
  }
  return words[field] ?? field
}

function roleWords(role: AuditEvent['details'][string] | undefined, t: Words): string {
  const words: Readonly<Record<string, string>> = {
    contributor: t.role_contributor,
    referent: t.role_referent,
    manager: t.role_manager,
    administrator: t.role_administrator,
    funder: t.role_funder,
  }
  return typeof role === 'string' ? (words[role] ?? role) : ''
}

const codeOf = (detail: AuditEvent['details'][string] | undefined) => (typeof detail === 'string' ? detail : null)

const PLAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })

/** The acts by day, days and acts as they come. */
export function byDay(events: readonly AuditEvent[]): Day[] {
  const days = Map.groupBy(events, ({ at }) => PLAN_DAY.format(new Date(at)))
  return [...days].map(([day, ofDay]) => ({ day, events: ofDay }))
}
