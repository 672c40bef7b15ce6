import type { PriorityArea } from '../../domain/plan.ts'
import { STATUS_WORDS, type StatusWord } from '../../domain/status.ts'
import type { IndicatorList } from '../../domain/wire/indicators.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { type Filters, filtered } from './filters.ts'

interface IndicatorFiltersProps {
  areas: readonly PriorityArea[]
  indicators: IndicatorList['indicators']
  filters: Filters
  onChoose: (filters: Filters) => void
}

/** Two rows of choices, each with how many it leaves given the other. */
export function IndicatorFilters({ areas, indicators, filters, onChoose }: IndicatorFiltersProps) {
  const t = useMessages(progressMessages)
  const words = useMessages(statusMessages)
  const { language } = useLanguage()
  const left = (part: Partial<Filters>) => String(filtered(indicators, { ...filters, ...part }).length)
  return (
    <div className="stack indicators-filters">
      <Segmented<StatusWord | 'all'>
        label={t.filterStatus}
        value={filters.word ?? 'all'}
        onChange={(word) => onChoose({ ...filters, word: word === 'all' ? null : word })}
        options={[
          { value: 'all', label: t.all, count: left({ word: null }) },
          ...STATUS_WORDS.map((word) => ({ value: word, label: words[word], count: left({ word }) })),
        ]}
      />
      <Segmented
        label={t.filterArea}
        value={filters.area ?? 'all'}
        onChange={(area) => onChoose({ ...filters, area: area === 'all' ? null : area })}
        options={[
          { value: 'all', label: t.allAreas, count: left({ area: null }) },
          ...areas.map((area) => ({
            value: area.code,
            label: `${area.order}. ${shortName(language === 'it' ? area.nameIt : area.nameEn)}`,
            count: left({ area: area.code }),
          })),
        ]}
      />
    </div>
  )
}

/** The first part of a long name, which is enough beside its number. */
function shortName(name: string): string {
  return name.split(',')[0] ?? name
}
