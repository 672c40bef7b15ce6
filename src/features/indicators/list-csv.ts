import type { IndicatorList } from '../../domain/wire/indicators.ts'
import type { StatusTexts } from '../../i18n/messages/words.ts'
import type { Translated } from '../../i18n/messages.ts'
import type { CsvCell, CsvTable } from '../../ui/csv.ts'
import { aboutLines, type CsvWords } from '../../ui/progress/csv-tables.ts'

const decimal = (value: number | string | null): CsvCell =>
  value === null ? null : { decimal: typeof value === 'string' ? value : String(Number(value.toFixed(6))) }

/** The indicators on the screen, as the filters left them. */
export function listCsv(
  said: CsvWords & { readonly words: Translated<StatusTexts> },
  shown: IndicatorList['indicators'],
  list: IndicatorList,
): CsvTable {
  const { language, t, words } = said
  return {
    header: [
      t.code,
      t.indicator,
      t.objective,
      t.unit,
      t.start,
      t.value,
      t.period,
      t.goal,
      t.done,
      t.expected,
      t.coverage,
      t.status,
      t.reason,
    ],
    rows: shown.map((line) => [
      line.code,
      language === 'it' ? line.nameIt : line.nameEn,
      line.objective,
      language === 'it' ? line.unitIt : line.unitEn,
      decimal(line.baseline),
      decimal(line.standing.value),
      line.standing.period,
      decimal(line.target),
      decimal(line.standing.attainment),
      decimal(line.standing.expected),
      decimal(line.standing.coverage),
      words[line.standing.word],
      words[`why_${line.standing.status}`],
    ]),
    about: aboutLines(said, list, '/indicatori'),
  }
}
