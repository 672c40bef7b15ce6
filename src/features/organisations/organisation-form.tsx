import { useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { territoryQuery } from '../../api/territory-query.ts'
import type { Act } from '../../api/use-act.ts'
import type { OrganisationDetails } from '../../domain/wire/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Failed } from '../../ui/failed.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { CodeSelect } from './code-select.tsx'
import { MunicipalityField } from './municipality-field.tsx'
import { SectorsField } from './sectors-field.tsx'
import { carriedOver, type Faults, NO_SECTION, readOrganisation, type TypedOrganisation } from './typed-organisation.ts'

interface Props {
  /** What it begins with; where that changes, what was not typed over follows. */
  readonly first: TypedOrganisation
  readonly act: Act<OrganisationDetails>
  /** Opened in its place by a button: the keyboard goes on in it. */
  readonly focusFirst?: boolean
  /** Said in place of the act's problem. */
  readonly failure?: ReactNode
  /** The buttons at its end; one of them sends it. */
  readonly children: ReactNode
}

/** What is known of an organisation; what is wrong is said at its field, and the keyboard goes to the first. */
export function OrganisationForm({ first, act, focusFirst: autoFocus = false, failure = false, children }: Props) {
  const t = useMessages(organisationsMessages)
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const { data: territory } = useSuspenseQuery(territoryQuery())
  const { typed, type, faults, taken, form, submit } = useTyped(first, act, territory.municipalities)
  useEffect(() => {
    if (autoFocus) focusFirst(form.current)
  }, [autoFocus, form])
  return (
    <form className="organisation-form" onSubmit={submit} noValidate ref={form}>
      {failure || (!taken && <Failed problem={act.problem} words={{ malformed: t.malformed }} />)}
      <TextField
        label={t.name}
        hint={t.nameHint}
        value={typed.name}
        maxLength={120}
        autoComplete="off"
        error={faults.name && { missing: t.nameMissing, wrong: t.nameWrong, taken: t.nameTaken }[faults.name]}
        onChange={({ currentTarget }) => type({ name: currentTarget.value })}
      />
      <CodeSelect
        {...{ catalogue, list: 'legalForm', label: t.legalForm, none: t.choose, value: typed.legalForm }}
        error={faults.legalForm && t.legalFormMissing}
        onChange={(legalForm) => type({ legalForm })}
      />
      <CodeSelect
        {...{ catalogue, list: 'runtsSection', label: t.runts, hint: t.runtsHint, none: t.choose, value: typed.runts }}
        other={{ code: NO_SECTION, name: t.runtsNone }}
        error={faults.runts && t.runtsMissing}
        onChange={(runts) => type({ runts })}
      />
      <MunicipalityField
        value={typed.municipality}
        error={
          faults.municipality &&
          { missing: t.municipalityMissing, unknown: t.municipalityUnknown(typed.municipality.trim()) }[
            faults.municipality
          ]
        }
        municipalities={territory.municipalities}
        zones={catalogue.zones}
        onChange={(municipality) => type({ municipality })}
      />
      <SectorsField {...{ catalogue, sectors: typed.sectors }} onChange={(sectors) => type({ sectors })} />
      <div className="row">{children}</div>
    </form>
  )
}

const NOTHING_FOUND = { faults: {}, turn: 0 }

const without = (faults: Faults, fields: readonly string[]): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => !fields.includes(field)))

type Municipalities = Parameters<typeof readOrganisation>[1]

/** What the form holds and what is wrong with it: a fault is said until its field is changed. */
function useTyped(first: TypedOrganisation, act: Act<OrganisationDetails>, municipalities: Municipalities) {
  const [typed, setTyped] = useState(first)
  const [begun, setBegun] = useState(first)
  if (begun !== first) {
    setBegun(first)
    setTyped(carriedOver(typed, begun, first))
  }
  const [{ faults, turn }, setFound] = useState<{ readonly faults: Faults; readonly turn: number }>(NOTHING_FOUND)
  const form = useRef<HTMLFormElement>(null)
  const taken = act.problem instanceof ApiProblem && act.problem.code === 'already_there'
  useEffect(() => {
    if (taken) setFound(({ turn: before }) => ({ faults: { name: 'taken' }, turn: before + 1 }))
  }, [taken])
  // Once the faults that were found stand in the page, each at its field.
  useEffect(() => {
    if (turn > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [turn])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (act.pending) return
    act.clear()
    const read = readOrganisation(typed, municipalities)
    if ('details' in read) act.run(read.details)
    else setFound({ faults: read.faults, turn: turn + 1 })
  }
  const type = (part: Partial<TypedOrganisation>) => {
    setTyped((before) => ({ ...before, ...part }))
    setFound(({ faults: before, turn: same }) => ({ faults: without(before, Object.keys(part)), turn: same }))
  }
  return { typed, type, faults, taken, form, submit }
}
