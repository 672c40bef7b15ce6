import type { Zone } from '../../domain/catalogue.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Field, TextField } from '../../ui/field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { type Filters, filtered, type Row, STAFFINGS, type Staffing } from './filters.ts'

interface Props {
  readonly zones: readonly Zone[]
  readonly rows: readonly Row[]
  readonly filters: Filters
  readonly onChoose: (filters: Filters) => void
}

/** By name, by zone, by who is missing; each choice says how many it leaves given the others. */
export function OrganisationFilters({ zones, rows, filters, onChoose }: Props) {
  const t = useMessages(organisationsMessages)
  const left = (part: Partial<Filters>) => filtered(rows, { ...filters, ...part }).length
  return (
    <div className="organisations-filters">
      <div className="organisations-find">
        <TextField
          type="search"
          label={t.find}
          value={filters.name}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => onChoose({ ...filters, name: currentTarget.value })}
        />
        <Field label={t.zone}>
          {(control) => (
            <select
              className="input"
              value={filters.zone ?? ''}
              onChange={({ currentTarget }) => onChoose({ ...filters, zone: currentTarget.value || null })}
              {...control}
            >
              <option value="">{t.everyZone(left({ zone: null }))}</option>
              {zones.map(({ code, name }) => (
                <option key={code} value={code}>
                  {t.zoneWith(name, left({ zone: code }))}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Segmented<Staffing | 'all'>
        label={t.people}
        value={filters.staffing ?? 'all'}
        onChange={(staffing) => onChoose({ ...filters, staffing: staffing === 'all' ? null : staffing })}
        options={[
          { value: 'all', label: t.all, count: String(left({ staffing: null })) },
          ...STAFFINGS.map((staffing) => ({
            value: staffing,
            label: t[`filter_${staffing}`],
            count: String(left({ staffing })),
          })),
        ]}
      />
    </div>
  )
}
