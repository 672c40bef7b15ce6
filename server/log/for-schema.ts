import type { Entry, RedactionEntry, ValueEntry } from '../../src/domain/entry.ts'
import type { SyncResponse } from '../../src/domain/wire/sync.ts'

/**
 * The answer in the shapes of the version that the request was written in.
 *
 * Version 1 knew neither redactions nor what became of held entries: it has the blanked entries, and for a redaction,
 * whose place it must not miss, a withdrawn value of a cell that nobody is asked. What a manager declined is refused
 * in words that it knows. Source: SPEC S14.
 */
export function forSchema(schema: number, answer: SyncResponse): object {
  if (schema >= 2) return answer
  const { held: _held, ...rest } = answer
  return {
    ...rest,
    results: answer.results.map(({ id, code }) => ({ id, code: code === 'refused:declined' ? 'refused:role' : code })),
    log: answer.log.map(({ redacted: _redacted, entry, ...placed }) =>
      entry === undefined ? placed : { ...placed, entry: inFirstVersion(entry) },
    ),
  }
}

function inFirstVersion(entry: Entry): Entry {
  return entry.kind === 'redaction' ? placeholder(entry) : entry
}

function placeholder({ id, v, at, save }: RedactionEntry): ValueEntry {
  const cell = { indicator: 'GOV-1.1', definition: 1, period: '2025', disaggregation: 'redacted=1' }
  return { id, v, kind: 'value', at, save, cell, parents: [], value: { withdrawn: true } }
}
