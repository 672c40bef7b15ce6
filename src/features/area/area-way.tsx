import type { AreaView } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { endOfPeriods } from '../../i18n/period-words.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { useFirstView } from '../../ui/first-view.ts'
import { summarySentence } from '../../ui/progress/summary-sentence.ts'
import { Trail } from '../../ui/trail.tsx'

/** How far the area is, in a sentence and as a trail; its tick is where the data's own period should be. */
export function AreaWay({ view: { area, summary } }: { view: AreaView }) {
  const t = useMessages(progressMessages)
  const { language, format } = useLanguage()
  const draw = useFirstView(`area ${area.code}`)
  const name = language === 'it' ? area.nameIt : area.nameEn
  const { attainment, expected, periods } = summary
  const known = attainment !== null && expected !== null
  const ends = periods === null ? null : endOfPeriods(language, periods)
  return (
    <div className="area-way">
      <p className="statement">{summarySentence(language, format, summary, 'objectives')}</p>
      <Trail
        area={asAreaNumber(area.order)}
        attainment={attainment}
        expected={expected}
        draw={draw}
        label={known ? t.trailLabel(name, format.share(attainment), format.share(expected)) : t.trailUnknown(name)}
        unknownLabel={t.noTrail}
        {...(ends === null
          ? {}
          : { expectedLabel: /^(fra|between) /.test(ends) ? t.trailTickBetween(ends) : t.trailTick(ends) })}
      />
      <p className="quiet text-16">{t.measuredObjectives(summary.measured, summary.total)}</p>
    </div>
  )
}
