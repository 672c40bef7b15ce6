import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type * as z from 'zod/mini'
import { ApiProblem } from '../api/api-problem.ts'
import { api } from '../api/client.ts'
import { prove } from '../domain/endpoints/proof.ts'
import type { Proof } from '../domain/wire/sign-in.ts'
import { proofMessages } from '../i18n/messages/proof.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { Failed } from '../ui/failed.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { PasswordField } from '../ui/password-field.tsx'

interface ProofByPasswordProps {
  /** Whether the account is known to ask for a code too; where it is not, the server may still want one. */
  readonly withCode: boolean
  readonly proved: () => void
  readonly cancel: ReactNode
}

/** The password, and a code where the account has a second factor. What was wrong is said; the question stays. */
export function ProofByPassword({ withCode, proved, cancel }: ProofByPasswordProps) {
  const t = useMessages(proofMessages)
  const [missing, setMissing] = useState({ password: false, code: false })
  const [codeWanted, setCodeWanted] = useState(withCode)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (body: z.input<typeof Proof>) => api.call(prove, { body }),
    onSuccess: proved,
    onError: (problem, { code }) => {
      if (code !== undefined || !(problem instanceof ApiProblem) || problem.code !== 'code_needed') return
      setCodeWanted(true)
      // Nothing was wrong: more is asked.
      reset()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const password = String(form.get('password') ?? '')
    const code = String(form.get('code') ?? '').trim()
    const now = { password: password === '', code: codeWanted && code === '' }
    setMissing(now)
    if (!isPending && !now.password && !now.code) mutate(codeWanted ? { password, code } : { password })
  }
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <Failed problem={error} words={{ proof_wrong: t.wrong, code_needed: t.codeWrong, malformed: t.codeWrong }} />
      <div ref={focusFirst}>
        <PasswordField label={t.password} name="password" error={missing.password ? t.missingPassword : undefined} />
      </div>
      {codeWanted && (
        <div ref={withCode ? null : focusFirst}>
          <CodeField label={t.code} hint={t.codeHint} name="code" error={missing.code ? t.missingCode : undefined} />
        </div>
      )}
      <div className="row">
        <Button type="submit" aria-disabled={isPending || undefined}>
          {isPending ? t.checking : t.confirm}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
