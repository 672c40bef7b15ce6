import type { Catalogue } from '../../domain/catalogue.ts'
import type { GrantedValue, GrantedValues } from '../../domain/wire/grants.ts'
import type { Language } from '../../i18n/languages.ts'
import type { GrantedTexts } from '../../i18n/messages/granted.ts'
import type { Translated } from '../../i18n/messages.ts'
import type { CsvCell, CsvTable } from '../../ui/csv.ts'
import { grantedNumber } from './granted-number.ts'

interface Words {
  readonly language: Language
  readonly t: Translated<GrantedTexts>
}

/** What goes with the values on their way out. */
export interface GrantedFile extends GrantedValues {
  readonly catalogue: Pick<Catalogue, 'indicators' | 'areas' | 'disclaimerIt' | 'disclaimerEn'>
  /** YYYY-MM-DD */
  readonly readOn: string
}

/** Granted values as a table, one per line: as shown and, where there are, their parts. */
export function grantedCsv(file: GrantedFile, { language, t }: Words): CsvTable {
  const { catalogue, organisation, values } = file
  const indicators = new Map(catalogue.indicators.map((one) => [one.code, one]))
  const areas = new Map(catalogue.areas.map((one) => [one.code, language === 'it' ? one.nameIt : one.nameEn]))
  return {
    header: [
      ...[t.area, t.code, t.indicator, t.unit, t.period, t.breakdown, t.value],
      ...[t.numerator, t.denominator, t.answers, t.note, t.approvedOn],
    ],
    rows: values.map(({ indicator: code, period, disaggregation, value, approvedOn }): CsvCell[] => {
      const indicator = indicators.get(code)
      const known =
        language === 'it' ? [indicator?.nameIt, indicator?.unit.labelIt] : [indicator?.nameEn, indicator?.unit.labelEn]
      const shown = grantedNumber(value, indicator)
      return [
        ...[areas.get(indicator?.priority ?? '') ?? null, code, known[0] ?? null, known[1] ?? null],
        ...[period, disaggregation === '' ? null : disaggregation, decimal(shown), ...partsOf(value)],
        ...['unavailable' in value ? t.unavailable : null, approvedOn],
      ]
    }),
    about: [
      [t.about, organisation.name],
      [t.aboutSource, t.aboutSourceText],
      [t.aboutRead, file.readOn],
      [t.aboutUse, t.confidential],
      [t.aboutDisclaimer, language === 'it' ? catalogue.disclaimerIt : catalogue.disclaimerEn],
    ],
  }
}

const decimal = (text: string | null | undefined): CsvCell => (text == null ? null : { decimal: text })

function partsOf(value: GrantedValue): [CsvCell, CsvCell, CsvCell] {
  if ('numerator' in value) return [decimal(value.numerator), decimal(value.denominator), null]
  if ('score' in value) return [null, null, decimal(value.n?.toString())]
  return [null, null, null]
}
