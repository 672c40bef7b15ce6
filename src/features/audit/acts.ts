import type { AuditEvent } from '../../domain/wire/audit.ts'
import type { AuditTexts, Said } from '../../i18n/messages/audit.ts'
import type { Translated } from '../../i18n/messages.ts'

type Words = Translated<AuditTexts>
type Somebody = AuditEvent['actor']

/** The acts of one day, in the order given. */
export interface Day {
  /** YYYY-MM-DD where the reader is. */
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
  const { indicators, values, by, because } = details
  return {
    who: actorName(actor, t),
    whom: subject === null ? t.someone : (subject.name ?? t.erasedWithin),
    role: roleWords(details.to ?? details.role, t),
    count: Array.isArray(indicators) ? indicators.length : typeof values === 'number' ? values : null,
    how: codeOf(because) ?? codeOf(by),
  }
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

const LOCAL_DAY = new Intl.DateTimeFormat('sv-SE')

/** The acts by day, days and acts as they come. */
export function byDay(events: readonly AuditEvent[]): Day[] {
  const days = Map.groupBy(events, ({ at }) => LOCAL_DAY.format(new Date(at)))
  return [...days].map(([day, ofDay]) => ({ day, events: ofDay }))
}
