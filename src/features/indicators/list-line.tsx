import { Link } from 'wouter'
import type { IndicatorList } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { bareQuantity, type Unit, unitName } from '../../i18n/quantity.ts'
import { StatusMark } from '../../ui/status-mark.tsx'

export type Line = IndicatorList['indicators'][number]

/** One indicator of the list: name, code and unit, then start, value, its period, target and word. */
export function ListLine({ line, unit }: { line: Line; unit: Unit }) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language, format } = useLanguage()
  const { standing } = line
  const say = (value: number | string) => bareQuantity(language, format, value, unit)
  return (
    <tr>
      <th scope="row">
        <Link href={`/indicatori/${line.code}`}>{language === 'it' ? line.nameIt : line.nameEn}</Link>
        <small>
          <span className="mono">{line.code}</span> · {line.level === 'outcome' ? t.outcome : t.output} ·{' '}
          {unitName(language, unit)}
        </small>
      </th>
      <td className="numeric quiet" data-label={t.start}>
        {say(line.baseline)}
      </td>
      <td className="numeric" data-label={t.value}>
        {standing.value === null ? <span className="of-asked quiet">{t.noValue}</span> : say(standing.value)}
      </td>
      <td data-label={t.period}>{standing.period && format.shortPeriod(standing.period)}</td>
      <td className="numeric" data-label={t.goal}>
        {say(line.target)}
      </td>
      <td className="indicators-status">
        <StatusMark status={standing.word} word={words[standing.word]} size="small" />
      </td>
    </tr>
  )
}
