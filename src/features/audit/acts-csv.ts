import type { AuditEvent } from '../../domain/wire/audit.ts'
import type { AuditTexts } from '../../i18n/messages/audit.ts'
import type { Translated } from '../../i18n/messages.ts'
import type { CsvCell, CsvTable } from '../../ui/csv.ts'
import { sentenceOf } from './acts.ts'

/**
 * Acts as a table, one per line: in words, and with the codes and ids behind them; after them how many they are, and by
 * what they were filtered. Times are ISO 8601 in UTC.
 */
export function actsCsv(
  events: readonly AuditEvent[],
  filter: readonly (readonly [string, string])[],
  t: Translated<AuditTexts>,
): CsvTable {
  return {
    header: [
      ...[t.column_id, t.column_at, t.column_action, t.column_sentence],
      ...[t.column_actor, t.column_actorId, t.column_subject, t.column_subjectId],
      ...[t.column_organisation, t.column_organisationId],
      ...[t.column_invited, t.column_invitation, t.column_details],
    ],
    rows: events.map((event) => row(event, t)),
    about: [[t.aboutCount, String(events.length)], [t.aboutFilter, filter.length === 0 ? t.aboutNone : ''], ...filter],
  }
}

function row(event: AuditEvent, t: Translated<AuditTexts>): CsvCell[] {
  const { id, at, action, actor, subject, organisation, invitation, details } = event
  return [
    ...[{ decimal: String(id) }, at, action, sentenceOf(event, t)],
    ...[actor?.name ?? null, actor?.id ?? null, subject?.name ?? null, subject?.id ?? null],
    ...[organisation?.name ?? null, organisation?.id ?? null],
    ...[invitation && (invitation.person?.name ?? invitation.email), invitation && t[`invitation_${invitation.state}`]],
    JSON.stringify(details),
  ]
}
