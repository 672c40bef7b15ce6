import { Suspense, useMemo } from 'react'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { LocalCell } from '../../domain/cell-state.ts'
import type { Membership } from '../../domain/people.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { Disclaimer } from '../../ui/disclaimer.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import type { EntryPeriod } from './due-list.ts'
import { EntryGrid } from './entry-grid.tsx'
import { GridFilters } from './grid-filters.tsx'
import { type GridRow, gridGroups, gridRows, isAnswered } from './grid-rows.ts'
import { DeskDialogs, PanelOfRow } from './on-demand.tsx'
import { PeriodHead } from './period-head.tsx'
import { submissionSummary } from './submission-summary.ts'
import { SubmitDock } from './submit-dock.tsx'
import { useDeskActions } from './use-desk-actions.ts'
import { useEntryDesk } from './use-entry-desk.ts'
import { useGridFilter } from './use-grid-filter.ts'
import { isUnfinished } from './writing.ts'
import type { Desk, DeskView } from './writing-desk.ts'

export interface PeriodDeskProps {
  readonly membership: Membership
  readonly entry: EntryPeriod
  readonly catalogue: Catalogue
}

/** The page of one period; nothing is counted before this device has said what it holds. */
export function PeriodDesk({ membership, entry, catalogue }: PeriodDeskProps) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const org = membership.organisation.id
  const { period, indicators } = entry
  useTitle(`${t.title}: ${format.period(period)}`)
  const { held, desk, view } = useEntryDesk(org, period, indicators)
  if (held !== null) return <OpenDesk {...{ membership, entry, catalogue, desk, view }} cells={held.cells} />
  return (
    <main className="page entry-page" id="contenuto" tabIndex={-1}>
      <PeriodHead organisation={membership.organisation} entry={entry} answered={null} />
      <p className="quiet">{t.reading}</p>
    </main>
  )
}

interface OpenDeskProps extends PeriodDeskProps {
  readonly cells: ReadonlyMap<string, LocalCell>
  readonly desk: Desk
  readonly view: DeskView
}

/** Head, filters, grid with the indicator in hand beside it, and the dock. */
function OpenDesk({ membership, entry, catalogue, cells, desk, view }: OpenDeskProps) {
  const { language } = useLanguage()
  const { period, indicators } = entry
  const { person } = useWorkspace()
  const rows = useMemo(() => gridRows(indicators, period, cells, person.id), [indicators, period, cells, person.id])
  const shown = useGridFilter(rows)
  const groups = useMemo(() => gridGroups(shown.rows, catalogue), [shown.rows, catalogue])
  const { actions, open, focused, asked, ask } = useDeskActions()
  const unfinished = rows.filter(({ key, cell }) => isUnfinished(view.writings.get(key), cell))
  const summary = submissionSummary(indicators, period, cells, new Set(unfinished.map(({ key }) => key)))
  const inHand = rows.find(({ key }) => key === focused) ?? shown.rows[0]
  const answered = rows.filter(({ cell }) => isAnswered(cell)).length
  return (
    <>
      <main className="page entry-page" id="contenuto" tabIndex={-1}>
        <PeriodHead organisation={membership.organisation} entry={entry} answered={answered} />
        <DeskTools rows={rows} shown={shown} view={view} />
        <div className="entry-columns">
          <div>
            <EntryGrid {...{ period, groups, view, desk, open, actions }} />
            <Disclaimer>{language === 'it' ? catalogue.disclaimerIt : catalogue.disclaimerEn}</Disclaimer>
          </div>
          {inHand !== undefined && (
            <Suspense>
              <PanelOfRow row={inHand} {...{ catalogue, period, cells }} onHistory={actions.onHistory} />
            </Suspense>
          )}
        </div>
      </main>
      <SubmitDock {...{ summary, view }} onSubmit={() => ask({ kind: 'submit' })} />
      {asked !== null && (
        <Suspense>
          <DeskDialogs {...{ asked, rows, entry, membership, desk, summary }} onClose={() => ask(null)} />
        </Suspense>
      )}
    </>
  )
}

interface DeskToolsProps {
  readonly rows: readonly GridRow[]
  readonly shown: ReturnType<typeof useGridFilter>
  readonly view: DeskView
}

/** What the device could not do, the filters, and the one rule that everybody needs. */
function DeskTools({ rows, shown, view }: DeskToolsProps) {
  const t = useMessages(entryMessages)
  return (
    <>
      {view.problem !== null && (
        <Notice tone="problem" role="alert">
          <p>{t[`storageProblem_${view.problem}`]}</p>
        </Notice>
      )}
      <div className="entry-tools">
        <GridFilters rows={rows} filter={shown.filter} onFilter={shown.choose} />
        <p className="text-16 quiet">{t.zeroIsAValue}</p>
      </div>
      {shown.rows.length === 0 && <p className="quiet">{t.filterNone}</p>}
    </>
  )
}
