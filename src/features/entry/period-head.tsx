import type { Organisation } from '../../domain/people.ts'
import type { Format } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { capital } from './capital.ts'
import type { EntryTexts } from './cell-texts.ts'
import type { EntryPeriod } from './due-list.ts'

export interface PeriodHeadProps {
  readonly organisation: Organisation
  readonly entry: EntryPeriod
  /** Null while it is not known yet. */
  readonly answered: number | null
}

/** Which period of which organisation, by when, how far; and before anything is typed, what a closed period means. */
export function PeriodHead({ organisation, entry, answered }: PeriodHeadProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const asked = entry.indicators.length
  return (
    <>
      <Breadcrumb
        label={t.whereYouAre}
        crumbs={[
          { label: t.title, href: '/rilevazioni' },
          { label: `${organisation.name} · ${format.shortPeriod(entry.period)}` },
        ]}
      />
      <header className="page-head entry-head">
        <div className="stack stack-tight">
          <p className="entry-organisation">{organisation.name}</p>
          <h1 className="statement">{capital(format.period(entry.period))}</h1>
          {entry.stage !== 'closed' && <p className="lead">{gridLead(entry, t, format)}</p>}
        </div>
        {answered !== null && (
          <ProgressLine
            label={t.filled(answered, asked)}
            valueText={format.share(answered / asked)}
            value={answered / asked}
          />
        )}
      </header>
      {entry.stage === 'closed' && (
        <Notice tone="attention" title={t.closedTitle(format.day(entry.closes))}>
          <p>{t.closedBody}</p>
        </Notice>
      )}
    </>
  )
}

function gridLead(entry: EntryPeriod, t: EntryTexts, format: Format): string {
  if (entry.extendedUntil !== null) return t.gridLeadExtended(format.day(entry.extendedUntil))
  if (entry.late) return t.gridLeadLate(format.day(entry.due), format.day(entry.closes))
  return entry.stage === 'running' ? t.gridLeadRunning(format.day(entry.due)) : t.gridLeadDue(format.day(entry.due))
}
