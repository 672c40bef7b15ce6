import { type FormEvent, useRef, useState } from 'react'
import type { ActFilter } from '../../api/audit-queries.ts'
import { daysInOrder } from '../../domain/wire/audit.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field, TextField } from '../../ui/field.tsx'
import { EVERY_ACT, type FilterNames, groupsOf, isFiltering } from './act-filter.ts'
import { FilterSelect } from './filter-select.tsx'

/** The server knows no day before. */
const FIRST_DAY = '2000-01-01'

interface Props {
  readonly org: string | null
  readonly filter: ActFilter
  readonly names: FilterNames
  readonly onChoose: (filter: ActFilter) => void
}

/** What is chosen here is asked for all at once: an arrow in a list of names would ask for each that it passes. */
export function FilterForm({ org, filter, names, onChoose }: Props) {
  const t = useMessages(auditMessages)
  const [draft, setDraft] = useDraft(filter)
  const [refused, setRefused] = useState(false)
  const last = useRef<HTMLInputElement>(null)
  const change = (part: Partial<ActFilter>) => {
    setRefused(false)
    setDraft({ ...draft, ...part })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const inOrder = daysInOrder({ from: draft.from ?? undefined, to: draft.to ?? undefined })
    setRefused(!inOrder)
    if (inOrder) onChoose(draft)
    else last.current?.focus()
  }
  const groups = groupsOf(org).map((group) => ({ id: group, name: t[`group_${group}`] }))
  return (
    <form
      className="audit-filters no-print"
      aria-label={t.filters}
      data-of={org === null ? 'plan' : 'organisation'}
      onSubmit={submit}
    >
      <FilterSelect
        label={t.group}
        every={t.everyGroup}
        options={groups}
        chosen={draft.group}
        onChoose={(id) => change({ group: groups.find((group) => group.id === id)?.id ?? null })}
      />
      <FilterSelect
        label={t.person}
        every={t.everyPerson}
        none={t.noName}
        options={names.people}
        chosen={draft.person}
        onChoose={(person) => change({ person })}
      />
      {org === null && (
        <FilterSelect
          label={t.organisation}
          every={t.everyOrganisation}
          none={t.unknownOrganisation}
          options={names.organisations}
          chosen={draft.organisation}
          onChoose={(organisation) => change({ organisation })}
        />
      )}
      <TextField
        type="date"
        min={FIRST_DAY}
        label={t.from}
        value={draft.from ?? ''}
        onChange={({ currentTarget }) => change({ from: currentTarget.value || null })}
      />
      <Field label={t.to} error={refused ? t.toBeforeFrom : undefined}>
        {(control) => (
          <input
            className="input"
            type="date"
            min={FIRST_DAY}
            ref={last}
            value={draft.to ?? ''}
            onChange={({ currentTarget }) => change({ to: currentTarget.value || null })}
            {...control}
          />
        )}
      </Field>
      <div className="row audit-filters-acts">
        <Button type="submit">{t.filter}</Button>
        {isFiltering(filter) && (
          <Button look="plain" onClick={() => onChoose(EVERY_ACT)}>
            {t.clear}
          </Button>
        )}
      </div>
    </form>
  )
}

/** What is being chosen; begins anew with the filter of the address, as after the back button. */
function useDraft(filter: ActFilter) {
  const [draft, setDraft] = useState(filter)
  const [begunWith, setBegunWith] = useState(filter)
  if (begunWith !== filter) {
    setBegunWith(filter)
    setDraft(filter)
  }
  return [draft, setDraft] as const
}
