import { useState } from 'react'
import { passwordMessages } from '../i18n/messages/password.ts'
import { useMessages } from '../i18n/messages.ts'
import { Field, type TextFieldProps } from './field.tsx'
import './password-field.css'

/** A password as it is typed, hidden until the person wants to see it. */
export function PasswordField({ label, hint, error, autoComplete = 'current-password', ...input }: TextFieldProps) {
  const t = useMessages(passwordMessages)
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="password-box">
          <input
            className="input"
            autoCapitalize="none"
            spellCheck={false}
            {...{ ...input, autoComplete, ...control }}
            type={shown ? 'text' : 'password'}
          />
          <button type="button" aria-controls={control.id} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t.hide : t.show}
            <span className="visually-hidden"> {t.what}</span>
          </button>
        </span>
      )}
    </Field>
  )
}
