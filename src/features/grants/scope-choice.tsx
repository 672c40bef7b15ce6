import { type RefObject, useId } from 'react'
import { grantsMessages } from '../../i18n/messages/grants.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { IndicatorChoice } from './indicator-choice.tsx'
import type { AreaChoice, ScopeChoice } from './scope.ts'

interface Props {
  readonly scope: ScopeChoice
  readonly choices: readonly AreaChoice[]
  /** Chosen ones were asked for, and none is. */
  readonly noneChosen: boolean
  readonly group: RefObject<HTMLFieldSetElement | null>
  readonly onChange: (scope: ScopeChoice) => void
}

/** What is given: all indicators, also those to come, or chosen ones. */
export function ScopeChoiceFields({ scope, choices, noneChosen, group, onChange }: Props) {
  const t = useMessages(grantsMessages)
  const errorId = useId()
  const choose = (kind: ScopeChoice['kind']) => () => onChange({ ...scope, kind })
  return (
    <fieldset className="grants-scope" ref={group} aria-describedby={noneChosen ? errorId : undefined}>
      <legend>{t.what}</legend>
      <label className="choice">
        <input type="radio" name="scope" checked={scope.kind === 'all'} onChange={choose('all')} />
        <span>
          {t.scopeAll}
          <small>{t.scopeAllNote}</small>
        </span>
      </label>
      <label className="choice">
        <input type="radio" name="scope" checked={scope.kind === 'some'} onChange={choose('some')} />
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
          <IndicatorChoice choices={choices} codes={scope.codes} onChange={(codes) => onChange({ ...scope, codes })} />
        </>
      )}
    </fieldset>
  )
}
