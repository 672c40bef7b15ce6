import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { endOfPeriod, inPeriod } from '../../i18n/period-words.ts'
import { bareQuantity, quantity } from '../../i18n/quantity.ts'
import { FigureStat, Figures } from '../../ui/figure-stat.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'
import { capital } from './verdict-facts.ts'

/** The four figures: now, the target, the status with its reason, who answered of who was asked. */
export function IndicatorFigures({ page }: { page: IndicatorPage }) {
  const words = useMessages(statusMessages)
  const t = useMessages(indicatorMessages)
  const common = useMessages(progressMessages)
  const { format } = useLanguage()
  const { standing, indicator, series } = page
  const hidden = series.some(({ period, suppressed }) => suppressed && period === standing.period)
  const pace = standing.pace === null || standing.pace < 0 ? null : t.pace(format.share(standing.pace))
  return (
    <Figures>
      <Now page={page} />
      <Target page={page} />
      <FigureStat
        value={<StatusMark status={standing.word} word={words[standing.word]} size="large" />}
        label={
          <>
            {hidden
              ? capital(indicator.aboutPersons ? common.noteHidden : common.noteHiddenFew)
              : words[`why_${standing.status}`]}
            {pace !== null && <small className="indicator-pace">{pace}</small>}
          </>
        }
      />
      <Coverage page={page} />
    </Figures>
  )
}

function Now({ page: { indicator, standing } }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { language, format } = useLanguage()
  if (standing.value === null || standing.period === null) return <FigureStat value="–" label={t.noValueYet} />
  const { number, unit } = quantity(language, format, standing.value, indicator.unit)
  const when =
    indicator.measure === 'stock' ? endOfPeriod(language, standing.period) : inPeriod(language, standing.period)
  const baseline = bareQuantity(language, format, indicator.baseline.value, indicator.unit)
  return <FigureStat value={number} unit={spaced(unit)} label={t.nowFrom(when, baseline, indicator.baseline.year)} />
}

function Target({ page: { indicator } }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { language, format } = useLanguage()
  const { number, unit } = quantity(language, format, indicator.target.value, indicator.unit)
  return <FigureStat value={number} unit={spaced(unit)} label={t.targetLabel(indicator.target.year)} />
}

function Coverage({ page: { standing, series } }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const { format } = useLanguage()
  const datum = series.find(({ period }) => period === standing.period)
  if (datum === undefined) return <FigureStat value="–" label={t.coverageNone} />
  return (
    <FigureStat
      value={format.number(Math.round(datum.coverage * 100))}
      unit="%"
      label={t.coverageLabel(datum.answered, datum.asked)}
    />
  )
}

/** A unit that is a word stands a little apart from its number; a sign stays close. */
function spaced(unit: string): string {
  return unit === '%' ? unit : `\u00a0${unit}`
}
