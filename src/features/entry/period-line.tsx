import { Link } from 'wouter'
import type { LocalCell } from '../../domain/cell-state.ts'
import type { Format } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { type EntryListTexts, entryListMessages } from '../../i18n/messages/entry-list.ts'
import { type Translated, useMessages } from '../../i18n/messages.ts'
import { CellStateMark } from '../../ui/cell-state-mark.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { capital } from './capital.ts'
import type { EntryPeriod } from './due-list.ts'
import { type PeriodProgress, periodProgress } from './period-progress.ts'

export interface PeriodLineProps {
  readonly org: string
  readonly entry: EntryPeriod
  readonly cells: ReadonlyMap<string, LocalCell>
}

/** One period as one line that is one link: by when, how far, in which states. */
export function PeriodLine({ org, entry, cells }: PeriodLineProps) {
  const t = useMessages(entryListMessages)
  const { format } = useLanguage()
  const progress = periodProgress(entry, cells)
  const name = capital(format.period(entry.period))
  return (
    <li className="ledger-link entry-period">
      <div>
        <Link href={`/rilevazioni/${org}/${entry.period}`}>{name}</Link>
        <small>{whenText(entry, progress.sent, t, format)}</small>
      </div>
      <Progress progress={progress} drawn={entry.stage !== 'closed'} />
      <StateCounts label={t.statesOf(name)} states={progress.states} />
      <Icon name="arrow-right" />
    </li>
  )
}

/** By when the period is wanted, that it was sent, or when it closed. */
function whenText(entry: EntryPeriod, sent: boolean, t: Translated<EntryListTexts>, format: Format): string {
  if (entry.stage === 'closed') return t.closedOn(format.day(entry.closes))
  if (sent) return t.sentAlready(format.day(entry.closes))
  if (entry.extendedUntil !== null) return t.extendedUntil(format.day(entry.extendedUntil))
  return entry.late ? t.lateUntil(format.day(entry.due), format.day(entry.closes)) : t.dueBy(format.day(entry.due))
}

function StateCounts({ label, states }: { label: string; states: PeriodProgress['states'] }) {
  const t = useMessages(entryListMessages)
  return (
    <ul className="entry-counts" aria-label={label}>
      {states.map(({ state, count }) => (
        <li key={state}>
          <CellStateMark state={state} word={t[`count_${state}`](count)} />
        </li>
      ))}
    </ul>
  )
}

function Progress({ progress: { answered, asked }, drawn }: { progress: PeriodProgress; drawn: boolean }) {
  const t = useMessages(entryListMessages)
  const { format } = useLanguage()
  const label = t.progressLong(answered, asked)
  if (!drawn) return <p>{label}</p>
  return <ProgressLine label={label} valueText={format.share(answered / asked)} value={answered / asked} />
}
