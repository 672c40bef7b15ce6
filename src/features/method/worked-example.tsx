import { useState } from 'react'
import { linearPace } from '../../domain/progress.ts'
import { wordOf } from '../../domain/status.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { methodMessages } from '../../i18n/messages/method.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { FigureStat, Figures } from '../../ui/figure-stat.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

/** A made-up indicator: only these five numbers are typed in, everything shown is computed from them. */
const WAY = { baseline: 100, target: 220, t0: 2024, tT: 2030, t: 2027, direction: 'increase' } as const
const VALUES = ['165', '140', '118', '90', '226'] as const

/** The method at work on an example whose value the reader chooses. */
export function WorkedExample() {
  const t = useMessages(methodMessages)
  const words = useMessages(statusMessages)
  const { format } = useLanguage()
  const [value, setValue] = useState<(typeof VALUES)[number]>('140')
  const { status, attainment, expected, pace, projected } = linearPace({ ...WAY, value: Number(value) })
  const share = (part: number | null) => (part === null ? t.exampleNone : format.share(part))
  const word = wordOf(status)
  return (
    <div className="method-example">
      <h3>{t.exampleTitle}</h3>
      <p>
        {t.exampleText(
          format.number(WAY.baseline),
          String(WAY.t0),
          format.number(WAY.target),
          String(WAY.tT),
          String(WAY.t),
        )}
      </p>
      <Segmented
        label={t.exampleValue}
        value={value}
        onChange={setValue}
        options={VALUES.map((one) => ({ value: one, label: format.number(one) }))}
      />
      <div aria-live="polite">
        <Figures>
          <FigureStat value={share(attainment)} label={t.exampleDone} />
          <FigureStat value={share(expected)} label={t.exampleExpected} />
          <FigureStat value={share(pace)} label={t.examplePace} />
          <FigureStat
            value={projected === null ? t.exampleNone : format.number(projected, 1)}
            label={t.exampleProjected(String(WAY.tT))}
          />
        </Figures>
        <p className="method-example-word">
          <StatusMark status={word} word={words[word]} size="large" />
          <span>{words[`why_${status}`]}</span>
        </p>
      </div>
    </div>
  )
}
