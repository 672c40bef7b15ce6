import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { signInMessages } from '../../i18n/messages/sign-in.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Failed } from '../../ui/failed.tsx'
import { focusFault, focusFirst } from '../../ui/focus-first.ts'
import type { SignIn } from './use-sign-in.ts'

/** The second step of signing in: six digits of the app, or one of the codes kept for the day the phone is lost. */
export function CodeStep({ signIn }: { readonly signIn: SignIn }) {
  const t = useMessages(signInMessages)
  const [kind, setKind] = useState<'app' | 'recovery'>('app')
  const other = () => {
    setKind(kind === 'app' ? 'recovery' : 'app')
    signIn.clear()
  }
  const wrong = kind === 'app' ? t.codeWrong : t.recoveryWrong
  return (
    <div className="stack code-step">
      <p className="text-20" role="status">
        <b>{t.codeTitle}</b>
      </p>
      <Failed
        problem={signIn.problem}
        words={{ code_needed: wrong, signed_out: wrong, malformed: wrong, offline: t.offline }}
      />
      <CodeForm key={kind} {...{ kind, signIn }} />
      <Disclosure summary={t.phoneLost}>
        <div className="stack">
          <p>{t.phoneLostNote}</p>
          <Button look="line" onClick={other}>
            {kind === 'app' ? t.useRecovery : t.useApp}
          </Button>
        </div>
      </Disclosure>
    </div>
  )
}

interface CodeFormProps {
  readonly kind: 'app' | 'recovery'
  readonly signIn: SignIn
}

function CodeForm({ kind, signIn }: CodeFormProps) {
  const t = useMessages(signInMessages)
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const code = String(new FormData(form).get('code') ?? '').trim()
    flushSync(() => setMissing(code === ''))
    focusFault(form)
    if (code !== '' && !signIn.pending) signIn.sendCode(code)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate ref={focusFirst}>
      <CodeField
        name="code"
        label={kind === 'app' ? t.codeLabel : t.recoveryLabel}
        hint={kind === 'app' ? t.codeWhy : t.recoveryWhy}
        inputMode={kind === 'app' ? 'numeric' : 'text'}
        error={missing ? t.missingCode : undefined}
      />
      <div className="row row-between">
        <Button type="submit" aria-disabled={signIn.pending || undefined}>
          {signIn.pending ? t.submitting : t.submit}
        </Button>
        <Button look="plain" onClick={signIn.startOver}>
          {t.startOver}
        </Button>
      </div>
    </form>
  )
}
