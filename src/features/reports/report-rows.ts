import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { CsvTable } from '../../ui/csv.ts'

export interface ReportWords {
  readonly language: 'it' | 'en'
  readonly header: readonly string[]
  readonly status: (view: IndicatorView) => string
  readonly reason: (view: IndicatorView) => string
}

/**
 * The report's indicators as a table: one line each, numbers as decimals, exactly what the pages show.
 *
 * Shape  code, name, unit, baseline, latest value, its period, target, answered, asked, status, reason
 */
export function reportRows(views: readonly IndicatorView[], words: ReportWords, about: CsvTable['about']): CsvTable {
  return {
    header: words.header,
    rows: views.map((view) => {
      const { indicator, standing, series } = view
      const datum = series.find(({ period }) => period === standing.period)
      return [
        indicator.code,
        words.language === 'it' ? indicator.nameIt : indicator.nameEn,
        words.language === 'it' ? indicator.unit.labelIt : indicator.unit.labelEn,
        { decimal: String(indicator.baseline.value) },
        standing.value === null ? null : { decimal: standing.value },
        standing.period,
        { decimal: String(indicator.target.value) },
        datum === undefined ? null : { decimal: String(datum.answered) },
        datum === undefined ? null : { decimal: String(datum.asked) },
        words.status(view),
        words.reason(view),
      ]
    }),
    about,
  }
}
