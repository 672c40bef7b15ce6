import type { ReactNode } from 'react'
import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { dimensionMessages } from '../../i18n/messages/dimensions.ts'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Section } from '../../ui/section.tsx'

/** The indicator's full definition: what it counts, how values are put together, how often, what to know. */
export function IndicatorSheet({ page: { indicator } }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const dimensions = useMessages(dimensionMessages)
  const { language } = useLanguage()
  const it = language === 'it'
  const { aggregation, numerator, denominator } = indicator
  const note = it ? indicator.noteIt : indicator.note
  const aggregationNote = it ? aggregation.noteIt : aggregation.note
  return (
    <div id="scheda">
      <Section title={t.sheet} note={`${indicator.code}, ${t.definitionVersion(indicator.definition)}`} ruled>
        <dl className="sheet-lines">
          <Row name={t.definition}>{it ? indicator.definitionIt : indicator.definitionEn}</Row>
          {numerator && <Row name={t.numerator}>{it ? numerator.it : numerator.en}</Row>}
          {denominator && <Row name={t.denominator}>{it ? denominator.it : denominator.en}</Row>}
          <Row name={t.unit}>{it ? indicator.unit.labelIt : indicator.unit.labelEn}</Row>
          <Row name={t.kind}>
            {t[`kind_${indicator.kind}`]}, {t[indicator.measure]}
          </Row>
          <Row name={t.direction}>{t[indicator.direction]}</Row>
          <Row name={t.aggregation}>
            {t[`across_${aggregation.acrossOrganisations}`]} {t[`periods_${aggregation.acrossPeriods}`]}{' '}
            {aggregationNote}
          </Row>
          <Row name={t.frequency}>{t[indicator.frequency]}</Row>
          <Row name={t.reporters}>{indicator.reporter.map((who) => t[`reporter_${who}`]).join(', ')}</Row>
          {indicator.disaggregations.length > 0 && (
            <Row name={t.disaggregations}>
              {indicator.disaggregations.map((dimension) => nameOf(dimensions, dimension)).join(', ')}
            </Row>
          )}
          {indicator.aboutPersons && <Row name={t.aboutPersons}>{t.aboutPersonsText}</Row>}
          {note && <Row name={t.note}>{note}</Row>}
        </dl>
      </Section>
    </div>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A dimension that a later catalogue adds shows by its code until it has a name. */
function nameOf(names: Readonly<Record<string, string>>, dimension: string): string {
  return names[dimension] ?? dimension
}
