import type { LocalCell } from '../../domain/cell-state.ts'
import { type Cell, cellKey } from '../../domain/entry.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import type { Format } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import type { EntryTexts } from '../../i18n/messages/entry.ts'
import type { LedgerTexts } from '../../i18n/messages/ledger.ts'
import type { Translated } from '../../i18n/messages.ts'
import { codeText } from '../../i18n/outcome-text.ts'
import type { Draft } from '../../storage/draft-table.ts'
import { type EntryRow, UNSENT } from '../../sync/row.ts'
import { rowValue } from './row-value.ts'
import { type Reader, whoWrote } from './who-wrote.ts'

/** What the words of a line depend on. */
export interface LineFacts {
  readonly org: string
  readonly language: Language
  readonly format: Format
  readonly t: Translated<LedgerTexts>
  readonly entry: Translated<EntryTexts>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly reader: Reader
}

/** One thing of the ledger in words. */
export interface LedgerLine {
  readonly id: string
  /** The cell in its period's grid; null where there is no such place. */
  readonly href: string | null
  readonly name: string
  /** Code and period, in few characters. */
  readonly place: string
  readonly value: string
  readonly who: string
  /** What `when` is the time of, and that time, ISO 8601. */
  readonly when: { readonly said: string; readonly at: string } | null
  /** Why it is not available, as it was written. */
  readonly note: string | null
  readonly reason: string | null
  /** What a manager wrote, in their words. */
  readonly words: string | null
}

/** An entry in words: what it says, who wrote it and when, and why it stands where it does, or that it is `replaced`. */
export function entryLine(row: EntryRow, facts: LineFacts, replaced = false): LedgerLine {
  const { t, entry: texts, format, indicators } = facts
  const { entry } = row
  const indicator = entry.kind === 'value' ? indicators.get(entry.cell.indicator) : undefined
  return {
    ...placeOf(row, facts),
    id: row.id,
    value: entry.kind === 'value' ? (row.redacted ? t.redacted : rowValue(entry.value, indicator, format, t)) : '',
    who: whoWrote(row, facts.reader, t) + (replaced ? ` · ${texts.replaced}` : ''),
    when: whenOf(row, facts),
    note: entry.kind === 'value' && 'unavailable' in entry.value ? entry.value.unavailable : null,
    reason: row.code === null || row.st === UNSENT ? null : codeText(row.code, indicator ?? null, texts, format),
    words: row.reason === undefined || row.reason === '' ? null : t.managerSays(row.reason),
  }
}

/** What is no value yet: the boxes as they were typed. */
export function draftLine({ key, raw, at }: Draft, facts: LineFacts): LedgerLine {
  const { t, format } = facts
  const [indicator = '', period = '', disaggregation = ''] = key.split('/')
  return {
    ...cellPlace({ indicator, period: period as Period, disaggregation }, facts),
    id: key,
    value: raw.unavailable === 'yes' ? t.unavailable() : [raw.first, raw.second].filter(Boolean).join(' / '),
    who: t.thisDevice,
    when: { said: t.writtenAt(format.instant(at)), at },
    note: raw.reason || null,
    reason: null,
    words: null,
  }
}

/** A cell in conflict: the values that stand against each other, each said once. */
export function conflictLine(cell: LocalCell, facts: LineFacts): LedgerLine {
  const { t, format, indicators, reader } = facts
  const indicator = indicators.get(cell.cell.indicator)
  const values = new Set(cell.heads.map(({ entry }) => rowValue(entry.value, indicator, format, t)))
  const writers = new Set(
    cell.heads.map((row) => whoWrote({ author: row.author, device: row.device ?? null }, reader, t)),
  )
  return {
    ...cellPlace(cell.cell, facts),
    id: cell.key,
    value: [...values].join(t.against),
    who: [...writers].join(', '),
    when: null,
    note: null,
    reason: null,
    words: null,
  }
}

function placeOf({ entry }: EntryRow, facts: LineFacts): Pick<LedgerLine, 'href' | 'name' | 'place'> {
  const { t, org } = facts
  switch (entry.kind) {
    case 'value':
      return cellPlace(entry.cell, facts)
    case 'submission':
      return { ...periodPlace(org, entry.period, facts), name: t.submission(entry.heads.length) }
    case 'decision':
      return { ...periodPlace(org, entry.period, facts), name: t.decision }
    case 'redaction':
      return { href: null, name: t.redaction, place: '' }
  }
}

function cellPlace(
  cell: Pick<Cell, 'indicator' | 'period' | 'disaggregation'>,
  { org, language, format, indicators }: LineFacts,
) {
  const indicator = indicators.get(cell.indicator)
  const name = language === 'it' ? indicator?.nameIt : indicator?.nameEn
  return {
    href: `/rilevazioni/${org}/${cell.period}#${encodeURIComponent(cellKey(cell))}`,
    name: name ?? cell.indicator,
    place: `${cell.indicator} · ${format.shortPeriod(cell.period)}`,
  }
}

function periodPlace(org: string, period: Period, { format }: LineFacts) {
  return { href: `/rilevazioni/${org}/${period}`, place: format.shortPeriod(period) }
}

/** When the server had it; before that, what the device that wrote it claims. */
function whenOf({ receivedAt, entry }: EntryRow, { t, format }: LineFacts) {
  return receivedAt === null
    ? { said: t.writtenAt(format.instant(entry.at)), at: entry.at }
    : { said: t.arrivedAt(format.instant(receivedAt)), at: receivedAt }
}
