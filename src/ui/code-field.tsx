import { TextField, type TextFieldProps } from './field.tsx'
import './code-field.css'

/** A code of the second factor, which phones and password managers fill in. */
export function CodeField(field: TextFieldProps) {
  return (
    <TextField
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={32}
      {...field}
      className="input code-input"
    />
  )
}
