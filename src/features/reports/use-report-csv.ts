import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { downloadCsv } from '../../ui/download.ts'
import { aboutLines, type Stamp } from '../../ui/progress/csv-tables.ts'
import { reportRows } from './report-rows.ts'

/** Hands the report's table to the person as CSV, with source, date, licence and disclaimer. */
export function useReportCsv(name: string, stamp: Stamp, indicators: readonly IndicatorView[]): () => void {
  const t = useMessages(reportMessages)
  const words = useMessages(statusMessages)
  const progress = useMessages(progressMessages)
  const { language } = useLanguage()
  return () => {
    const table = reportRows(
      indicators,
      {
        language,
        header: [
          t.code,
          t.indicator,
          t.unit,
          t.start,
          t.value,
          t.period,
          t.goal,
          t.answered,
          t.asked,
          t.status,
          t.reason,
        ],
        status: ({ standing }) => words[standing.word],
        reason: ({ standing }) => words[`why_${standing.status}`],
      },
      [...aboutLines({ language, t: progress }, stamp, location.pathname), [t.aboutLicence, t.licence]],
    )
    void downloadCsv(t.csvName(name), table, language)
  }
}
