import type { Period } from '../../domain/period.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import type { AreaNumber } from '../../ui/area-number.ts'
import { AreaPlate } from '../../ui/area-plate.tsx'
import { EntryRow } from './entry-row.tsx'
import type { GridGroup } from './grid-rows.ts'
import type { RowActions } from './row-actions.ts'
import { moveAmongBoxes } from './row-keys.ts'
import type { Desk, DeskView } from './writing-desk.ts'

export interface EntryGridProps {
  readonly period: Period
  readonly groups: readonly GridGroup[]
  readonly view: DeskView
  readonly desk: Desk
  /** Rows whose note and choices are open. */
  readonly open: ReadonlySet<string>
  readonly actions: RowActions
}

/** Tables of real boxes, one per objective, walked with Enter by box and with the arrows by row. */
export function EntryGrid({ period, groups, view, desk, open, actions }: EntryGridProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only carries the keys of the boxes within
    <div className="entry-grid" onKeyDown={(event) => moveAmongBoxes(event, (row) => void desk.leave(row))}>
      {groups.map((group) => (
        <section
          key={group.objective.code}
          data-area={group.area.order}
          aria-labelledby={`${group.objective.code}-title`}
        >
          {group.opensArea && <AreaTitle group={group} />}
          <ObjectiveTable {...{ period, group, view, desk, open, actions }} />
        </section>
      ))}
    </div>
  )
}

function AreaTitle({ group: { area } }: { group: GridGroup }) {
  const { language } = useLanguage()
  return (
    <h2 className="entry-area eyebrow">
      <AreaPlate area={area.order as AreaNumber} size="small" />
      {language === 'it' ? area.nameIt : area.nameEn}
    </h2>
  )
}

type ObjectiveTableProps = Omit<EntryGridProps, 'groups'> & { readonly group: GridGroup }

function ObjectiveTable({ period, group, view, desk, open, actions }: ObjectiveTableProps) {
  const t = useMessages(entryMessages)
  const { language, format } = useLanguage()
  const { objective, rows } = group
  const name = language === 'it' ? (objective.displayIt ?? objective.textIt) : objective.textEn
  return (
    <>
      <h3 className="statement statement-small" id={`${objective.code}-title`}>
        {name}
      </h3>
      <table className="entry-table">
        <caption className="visually-hidden">{`${name}, ${format.period(period)}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col" className="numeric">
              {t.before}
            </th>
            <th scope="col" className="numeric">
              {format.shortPeriod(period)}
            </th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <EntryRow
            key={row.key}
            row={row}
            writing={view.writings.get(row.key) ?? null}
            open={open.has(row.key)}
            desk={desk}
            actions={actions}
          />
        ))}
      </table>
    </>
  )
}
