import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { LocalCell } from '../../domain/cell-state.ts'
import type { Membership } from '../../domain/people.ts'
import { yearOf } from '../../domain/period.ts'
import { entryListMessages } from '../../i18n/messages/entry-list.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type EntryPeriod, entryPeriods } from './due-list.ts'
import { PeriodLine } from './period-line.tsx'
import { useHeldCells } from './use-held-cells.ts'

export interface OrganisationPeriodsProps {
  readonly membership: Membership
  readonly catalogue: Catalogue
}

const NO_CELLS: ReadonlyMap<string, LocalCell> = new Map()

/** The periods of one organisation in three groups; a group with nothing in it says nothing, but for what is due. */
export function OrganisationPeriods({ membership, catalogue }: OrganisationPeriodsProps) {
  const t = useMessages(entryListMessages)
  const { store, today } = useWorkspace()
  const { organisation } = membership
  const cells = useHeldCells(store, organisation.id)?.cells ?? NO_CELLS
  const periods = useMemo(() => entryPeriods(membership, catalogue, today), [membership, catalogue, today])
  const staged = (stage: EntryPeriod['stage']) => periods.filter((entry) => entry.stage === stage)
  const list = { org: organisation.id, cells }
  return (
    <section className="entry-organisation-periods" aria-labelledby={`org-${organisation.id}`}>
      <div className="row row-between">
        <h2 id={`org-${organisation.id}`}>{organisation.name}</h2>
        <p className="row entry-ways">
          <Link
            className="entry-ledger"
            href={`/rilevazioni/${organisation.id}/registro`}
            aria-label={t.ledgerOf(organisation.name)}
          >
            <Icon name="history" />
            {t.ledger}
          </Link>
          <Link
            className="entry-ledger"
            href={`/organizzazioni/${organisation.id}`}
            aria-label={t.accessOf(organisation.name)}
          >
            <Icon name="user" />
            {t.access}
          </Link>
        </p>
      </div>
      {periods.length === 0 ? (
        <Notice title={t.nothingAskedTitle}>
          <p>{t.nothingAskedBody}</p>
        </Notice>
      ) : (
        <>
          <PeriodList {...list} title={t.dueNow} note={t.dueNowNote} periods={staged('due')} none={t.nothingDue} />
          <PeriodList {...list} title={t.running} note={t.runningNote} periods={staged('running')} />
          <ClosedYears {...list} periods={staged('closed')} />
        </>
      )}
    </section>
  )
}

interface PeriodListProps {
  readonly org: string
  readonly cells: ReadonlyMap<string, LocalCell>
  readonly title: string
  readonly note: string
  readonly periods: readonly EntryPeriod[]
  readonly none?: string
}

function PeriodList({ org, cells, title, note, periods, none }: PeriodListProps) {
  if (periods.length === 0 && none === undefined) return null
  return (
    <div className="entry-stage" data-stage={periods[0]?.stage}>
      <h3>{title}</h3>
      <p className="text-16 quiet">{periods.length === 0 ? none : note}</p>
      <ul className="entry-periods">
        {periods.map((entry) => (
          <PeriodLine key={entry.period} {...{ org, entry, cells }} />
        ))}
      </ul>
    </div>
  )
}

/** Closed periods by year, the newest year open. */
function ClosedYears({ org, cells, periods }: Pick<PeriodListProps, 'org' | 'cells' | 'periods'>) {
  const t = useMessages(entryListMessages)
  const years = [...Map.groupBy(periods, ({ period }) => yearOf(period))]
  if (years.length === 0) return null
  return (
    <div className="entry-stage" data-stage="closed">
      <h3>{t.closed}</h3>
      <p className="text-16 quiet">{t.closedNote}</p>
      <div className="entry-years">
        {years.map(([year, ofYear], index) => (
          <Disclosure key={year} summary={t.closedYear(String(year), ofYear.length)} open={index === 0}>
            <ul className="entry-periods">
              {ofYear.map((entry) => (
                <PeriodLine key={entry.period} {...{ org, entry, cells }} />
              ))}
            </ul>
          </Disclosure>
        ))}
      </div>
    </div>
  )
}
