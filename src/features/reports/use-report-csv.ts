import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { reportMessages } from '../../i18n/messages/reports.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { downloadCsv } from '../../ui/download.ts'
import { reportRows } from './report-rows.ts'
import type { Stamp } from './stamp.ts'

/** Hands the report's table to the person as CSV, with source, date, licence and disclaimer. */
export function useReportCsv(name: string, stamp: Stamp, indicators: readonly IndicatorView[]): () => void {
  const t = useMessages(reportMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  return () => {
    const disclaimer = language === 'it' ? stamp.disclaimerIt : stamp.disclaimerEn
    const date = stamp.computedAt === null ? t.unknownWord : format.instant(stamp.computedAt)
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
      [
        [t.aboutSource, t.source],
        [t.aboutDate, date],
        [t.aboutLicence, t.licence],
        [t.aboutNotice, disclaimer],
      ],
    )
    void downloadCsv(t.csvName(name), table, language)
  }
}
