import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { Language } from '../../i18n/languages.ts'
import type { ProgressTexts } from '../../i18n/messages/progress.ts'
import type { Translated } from '../../i18n/messages.ts'
import type { CsvCell, CsvTable } from '../csv.ts'
import { noteText } from './row-note.ts'
import { type SeriesRow, seriesRows } from './series-rows.ts'

/** What every answer about progress says of itself. */
export interface Stamp {
  readonly computedAt: string | null
  readonly catalogueVersion: string
  readonly disclaimerIt: string
  readonly disclaimerEn: string
}

/** The language of a file and the texts of its headings. */
export interface CsvWords {
  readonly language: Language
  readonly t: Translated<ProgressTexts>
}

const decimal = (value: string | number | null | undefined): CsvCell =>
  value === null || value === undefined ? null : { decimal: String(value) }

/** A number that was computed here, without what binary fractions leave behind. */
const computed = (value: number | null): CsvCell => decimal(value === null ? null : Number(value.toFixed(6)))

/** The lines that go with a table on its way out: source, date, page, catalogue and the proposal's notice. */
export function aboutLines({ language, t }: CsvWords, stamp: Stamp, page: string): [string, string][] {
  return [
    [t.csvSource, t.csvSourceText],
    [t.csvDate, stamp.computedAt ?? t.csvNoDate],
    [t.csvPage, page],
    [t.csvCatalogue, stamp.catalogueVersion],
    [t.csvDisclaimer, language === 'it' ? stamp.disclaimerIt : stamp.disclaimerEn],
  ]
}

/** The table under the drawing of one or more indicators, one line per indicator and period. */
export function seriesCsv(said: CsvWords, views: readonly IndicatorView[], stamp: Stamp, page: string): CsvTable {
  const { t } = said
  return {
    header: [
      t.code,
      t.indicator,
      t.unit,
      t.period,
      t.value,
      t.required,
      t.projection,
      t.numerator,
      t.denominator,
      t.answered,
      t.asked,
      t.coverage,
      t.provisional,
      t.conflicts,
      t.notes,
    ],
    rows: views.flatMap((view) => seriesRows(view).map((row) => csvRow(said, view, row))),
    about: aboutLines(said, stamp, page),
  }
}

function csvRow({ language, t }: CsvWords, { indicator }: IndicatorView, row: SeriesRow): CsvCell[] {
  const { aggregate } = row
  return [
    indicator.code,
    language === 'it' ? indicator.nameIt : indicator.nameEn,
    language === 'it' ? indicator.unit.labelIt : indicator.unit.labelEn,
    row.period,
    decimal(aggregate?.value),
    computed(row.required),
    computed(row.projected),
    decimal(aggregate?.numerator),
    decimal(aggregate?.denominator),
    decimal(aggregate?.answered),
    decimal(aggregate?.asked),
    computed(aggregate?.coverage ?? null),
    decimal(aggregate?.provisional),
    decimal(aggregate?.conflicts),
    row.notes.map((note) => noteText(note, t)).join(', '),
  ]
}
