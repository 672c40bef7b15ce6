import { type FormEvent, useRef, useState } from 'react'
import type { Grants } from '../../domain/wire/grants.ts'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FunderChoice } from './funder-choice.tsx'
import { type AreaChoice, type ScopeChoice, scopeOf } from './scope.ts'
import { ScopeChoiceFields } from './scope-choice.tsx'
import type { GrantAct, GrantFailure } from './use-grants.ts'

interface Props {
  readonly grants: Grants
  readonly choices: readonly AreaChoice[]
  readonly pending: boolean
  readonly failure: GrantFailure | null
  readonly onGive: (act: GrantAct) => void
}

/** To whom, and what: all indicators or chosen ones. */
export function GiveForm({ grants, choices, pending, failure, onGive }: Props) {
  const t = useMessages(grantsMessages)
  const { funder, setFunder, name, scope, setScope, missing, fields, send } = useGiving(grants, onGive)
  const open = grants.grants.find((grant) => grant.funder === funder)
  return (
    <form className="grants-form" onSubmit={send} noValidate>
      <FunderChoice
        funders={grants.funders}
        funder={funder}
        missing={missing.funder}
        select={fields.select}
        onChange={setFunder}
      />
      {name !== undefined && open !== undefined && (
        <Notice tone="attention">
          {t.replaces(name, open.indicators === null ? t.all : t.some(open.indicators.length))}
        </Notice>
      )}
      <ScopeChoiceFields
        scope={scope}
        choices={choices}
        noneChosen={missing.indicators}
        group={fields.group}
        onChange={setScope}
      />
      <p className="grants-small">
        <Icon name="info" />
        <span>{t.small}</span>
      </p>
      {failure !== null && (
        <Notice tone={failure === 'offline' ? 'offline' : 'problem'} role="alert">
          {t[`failed_${failure}`]}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" disabled={pending}>
          {name === undefined ? t.submit : t.submitTo(name)}
        </Button>
      </div>
    </form>
  )
}

const NOTHING: ScopeChoice = { kind: 'all', codes: new Set() }

/** What is being given; sent when nothing is missing, and otherwise the keyboard goes to what is. */
function useGiving(grants: Grants, onGive: (act: GrantAct) => void) {
  const [funder, setFunder] = useState('')
  const [scope, setScope] = useState(NOTHING)
  const [asked, setAsked] = useState(false)
  const select = useRef<HTMLSelectElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const name = grants.funders.find(({ id }) => id === funder)?.name
  const indicators = scopeOf(scope)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name === undefined) return select.current?.focus()
    if (indicators === undefined) return group.current?.querySelector<HTMLElement>('[type=checkbox]')?.focus()
    onGive({ kind: 'give', name, grant: { funder, indicators } })
  }
  const missing = { funder: asked && name === undefined, indicators: asked && indicators === undefined }
  return { funder, setFunder, name, scope, setScope, missing, fields: { select, group }, send }
}
