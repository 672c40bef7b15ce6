import type { IndicatorPage } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { indicatorMessages } from '../../i18n/messages/indicator.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { asAreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { verdict } from './verdict.ts'

/** What is measured, and what its numbers say. */
export function IndicatorHead({ page }: { page: IndicatorPage }) {
  const t = useMessages(indicatorMessages)
  const common = useMessages(progressMessages)
  const { language, format } = useLanguage()
  const { indicator, area } = page
  return (
    <header className="columns columns-7-5 indicator-head">
      <div>
        <p className="indicator-code">
          <AreaPlate area={asAreaNumber(area.order)} size="small" label={common.priority(area.order)} />
          <span className="mono">
            {indicator.code} · {indicator.level === 'outcome' ? t.kindOutcome : t.kindOutput}
          </span>
        </p>
        <h1>{language === 'it' ? indicator.nameIt : indicator.nameEn}</h1>
        <p className="statement">{verdict(language, format, page)}</p>
      </div>
      <div className="indicator-what">
        <p>{language === 'it' ? indicator.definitionIt : indicator.definitionEn}</p>
        <p>
          <a href="#scheda">{t.sheet}</a>
        </p>
      </div>
    </header>
  )
}
