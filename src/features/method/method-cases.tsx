import { ON_TRACK, SLOWING } from '../../domain/progress.ts'
import { type MethodStatus, wordOf } from '../../domain/status.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { methodMessages } from '../../i18n/messages/method.ts'
import { statusMessages } from '../../i18n/messages/words.ts'
import { useMessages } from '../../i18n/messages.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { StatusMark } from '../../ui/status-mark.tsx'

/** The order in which the cases are looked at. */
const ORDER: readonly MethodStatus[] = [
  'no_target',
  'no_data',
  'low_coverage',
  'achieved',
  'config_error',
  'off_target',
  'not_started',
  'missed',
  'on_track',
  'acceleration_needed',
  'insufficient',
  'moving_away',
]

/** Every case of the method in its order, when it holds, and the word it is said with. */
export function MethodCases({ text }: { text: string }) {
  const t = useMessages(methodMessages)
  const words = useMessages(statusMessages)
  const when = useConditions()
  return (
    <>
      <p>{text}</p>
      <DataTable<MethodStatus>
        caption={t.casesTable}
        captionHidden
        rows={ORDER}
        rowKey={(status) => status}
        columns={[
          { key: 'case', header: t.caseHeader, cell: (status) => t[`case_${status}`] },
          { key: 'when', header: t.conditionHeader, cell: (status) => when[status] },
          {
            key: 'word',
            header: t.wordHeader,
            cell: (status) => <StatusMark status={wordOf(status)} word={words[wordOf(status)]} size="small" />,
          },
        ]}
      />
    </>
  )
}

function useConditions(): Record<MethodStatus, string> {
  const t = useMessages(methodMessages)
  const { format } = useLanguage()
  const onTrack = format.share(ON_TRACK)
  const slowing = format.share(SLOWING)
  return {
    no_target: t.when_no_target,
    no_data: t.when_no_data,
    low_coverage: t.when_low_coverage,
    achieved: t.when_achieved,
    config_error: t.when_config_error,
    off_target: t.when_off_target,
    not_started: t.when_not_started,
    missed: t.when_missed,
    on_track: t.when_on_track(onTrack),
    acceleration_needed: t.when_acceleration_needed(slowing, onTrack),
    insufficient: t.when_insufficient(slowing),
    moving_away: t.when_moving_away,
  }
}
