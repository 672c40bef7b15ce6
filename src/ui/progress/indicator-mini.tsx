import { Link } from 'wouter'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { endOfPeriod, inPeriod } from '../../i18n/period-words.ts'
import { bareQuantity, quantity } from '../../i18n/quantity.ts'
import { SmallChart } from '../charts/small-chart.tsx'
import { StatusMark } from '../status-mark.tsx'
import { indicatorPath, limitsOf } from './indicator-path.ts'
import { miniSentence } from './mini-sentence.ts'

/** One indicator among others: its name leads to its page, its value and word, and its way in little. */
export function IndicatorMini({ view }: { view: IndicatorView }) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  const { indicator, standing } = view
  const bare = (value: number) => bareQuantity(language, format, value, indicator.unit)
  return (
    <li className="indicator-mini">
      <h3>
        <Link href={`/indicatori/${indicator.code}`}>{language === 'it' ? indicator.nameIt : indicator.nameEn}</Link>
      </h3>
      <MiniValue view={view} />
      <StatusMark status={standing.word} word={words[standing.word]} />
      <SmallChart
        path={indicatorPath(view)}
        limits={limitsOf(indicator)}
        label={miniSentence({ language, format, t, words }, view)}
        startLabel={bare(indicator.baseline.value)}
        targetLabel={bare(indicator.target.value)}
      />
    </li>
  )
}

function MiniValue({ view: { indicator, standing } }: { view: IndicatorView }) {
  const t = useMessages(progressMessages)
  const { language, format } = useLanguage()
  if (standing.value === null || standing.period === null)
    return <p className="indicator-mini-value quiet">{t.noValue}</p>
  const { number, unit } = quantity(language, format, standing.value, indicator.unit)
  const when =
    indicator.measure === 'stock' ? endOfPeriod(language, standing.period) : inPeriod(language, standing.period)
  return (
    <p className="indicator-mini-value">
      <span className="indicator-mini-number">{number}</span> {unit} <small>{when}</small>
    </p>
  )
}
