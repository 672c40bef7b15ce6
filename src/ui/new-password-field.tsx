import { useState } from 'react'
import { MIN_PASSWORD } from '../domain/person-text.ts'
import { passwordMessages } from '../i18n/messages/password.ts'
import { useMessages } from '../i18n/messages.ts'
import { Icon } from './icon.tsx'
import { charactersOf, type PasswordFault, passwordFault } from './new-password.ts'
import { PasswordField } from './password-field.tsx'

interface NewPasswordFieldProps {
  readonly label: string
  readonly name: string
  /** What is wrong with what was last sent; null while nothing is. */
  readonly fault: PasswordFault | null
}

/** A password to be chosen: the one rule that there is, and how far what is typed has come. */
export function NewPasswordField({ label, name, fault }: NewPasswordFieldProps) {
  const t = useMessages(passwordMessages)
  const [typed, setTyped] = useState('')
  const length = charactersOf(typed)
  // What was wrong is said as long as it is: the field is read anew at each key.
  const still = fault === null || fault === 'common' ? fault : passwordFault(typed)
  return (
    <div className="new-password">
      <PasswordField
        label={label}
        name={name}
        autoComplete="new-password"
        hint={t.rule(MIN_PASSWORD)}
        error={still === null ? undefined : still === 'short' ? t.short(MIN_PASSWORD - length) : t[still]}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <PasswordLength length={length} />
    </div>
  )
}

/** Read aloud once, when the length is enough; each key would be too much. */
function PasswordLength({ length }: { readonly length: number }) {
  const t = useMessages(passwordMessages)
  const enough = length >= MIN_PASSWORD
  return (
    <p className="password-length">
      <svg
        className="password-steps"
        viewBox={`0 0 ${MIN_PASSWORD * 10} 4`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {Array.from({ length: MIN_PASSWORD }, (_step, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change places
            key={index}
            d={`M${index * 10} 2h8`}
            data-done={index < length || undefined}
          />
        ))}
      </svg>
      <span role="status" className="mark mark-small" data-tone="on_track">
        {enough && (
          <>
            <Icon name="check" />
            {t.enough}
          </>
        )}
      </span>
      {!enough && <span className="mono">{t.length(length, MIN_PASSWORD)}</span>}
    </p>
  )
}
