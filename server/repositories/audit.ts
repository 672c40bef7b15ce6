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
