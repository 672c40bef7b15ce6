import { type FormEvent, useId, useRef, useState } from 'react'
import type { Grants } from '../../domain/wire/grants.ts'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { IndicatorChoice } from './indicator-choice.tsx'
import { type AreaChoice, type ScopeChoice, scopeOf } from './scope.ts'
import type { GrantAct, GrantFailure } from './use-grants.ts'

interface Props {
  readonly grants: Grants
  readonly choices: readonly AreaChoice[]
  readonly pending: boolean
  readonly failure: GrantFailure | null
  readonly onGive: (act: GrantAct) => void
}

const NOTHING: ScopeChoice = { kind: 'all', codes: new Set() }

/** To whom, and what: all indicators or chosen ones. */
export function GiveForm({ grants, choices, pending, failure, onGive }: Props) {
  const t = useMessages(grantsMessages)
  const [funder, setFunder] = useState('')
  const [scope, setScope] = useState(NOTHING)
  const [asked, setAsked] = useState(false)
  const select = useRef<HTMLSelectElement>(null)
  const group = useRef<HTMLFieldSetElement>(null)
  const errorId = useId()
  const name = grants.funders.find(({ id }) => id === funder)?.name
  const open = grants.grants.find((grant) => grant.funder === funder)
  const indicators = scopeOf(scope)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name === undefined) return select.current?.focus()
    if (indicators === undefined) return group.current?.querySelector<HTMLElement>('[type=checkbox]')?.focus()
    onGive({ kind: 'give', name, grant: { funder, indicators } })
  }
  const noneChosen = asked && indicators === undefined
  return (
    <form className="grants-form" onSubmit={send} noValidate>
      <Field label={t.who} error={asked && name === undefined ? t.whoMissing : undefined}>
        {(control) => (
          <select
            ref={select}
            className="input"
            value={funder}
            onChange={(event) => setFunder(event.target.value)}
            {...control}
          >
            <option value="">{t.choose}</option>
            {grants.funders.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {name !== undefined && open !== undefined && (
        <Notice tone="attention">
          {t.replaces(name, open.indicators === null ? t.all : t.some(open.indicators.length))}
        </Notice>
      )}
      <fieldset className="grants-scope" ref={group} aria-describedby={noneChosen ? errorId : undefined}>
        <legend>{t.what}</legend>
        <label className="choice">
          <input
            type="radio"
            name="scope"
            checked={scope.kind === 'all'}
            onChange={() => setScope({ ...scope, kind: 'all' })}
          />
          <span>
            {t.scopeAll}
            <small>{t.scopeAllNote}</small>
          </span>
        </label>
        <label className="choice">
          <input
            type="radio"
            name="scope"
            checked={scope.kind === 'some'}
            onChange={() => setScope({ ...scope, kind: 'some' })}
          />
          <span>{t.scopeSome}</span>
        </label>
        {scope.kind === 'some' && (
          <>
            <p className="secondary" role="status">
              {t.chosen(scope.codes.size)}
            </p>
            {noneChosen && (
              <p className="field-error" id={errorId}>
                <Icon name="warning" />
                <span>{t.whatMissing}</span>
              </p>
            )}
            <IndicatorChoice
              choices={choices}
              codes={scope.codes}
              onChange={(codes) => setScope({ ...scope, codes })}
            />
          </>
        )}
      </fieldset>
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
