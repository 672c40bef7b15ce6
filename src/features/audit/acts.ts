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

function saidOf({ actor, subject, details }: AuditEvent, t: Words): Said {
  const { indicators, values, fields, by, because } = details
  return {
    who: actorName(actor, t),
    whom: subject === null ? t.someone : (subject.name ?? t.erasedWithin),
    role: roleWords(details.to ?? details.role, t),
    count: Array.isArray(indicators) ? indicators.length : typeof values === 'number' ? values : null,
    fields: Array.isArray(fields) ? fields.map((field) => fieldWords(field, t)) : [],
    how: codeOf(because) ?? codeOf(by),
  }
}

function fieldWords(field: string, t: Words): string {
  const words: Readonly<Record<string, string>> = {
    name: t.field_name,
    legalForm: t.field_legalForm,
    runts: t.field_runts,
    municipality: t.field_municipality,
    sectors: t.field_sectors,
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
