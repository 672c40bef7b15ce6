import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api/client.ts'
import { useProven } from '../../api/proof.tsx'
import { confirmSecondFactor } from '../../domain/endpoints/ways-in.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { CodeField } from '../../ui/code-field.tsx'
import { Failed } from '../../ui/failed.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import type { Secret } from './factor-dialog.tsx'
import { inGroups } from './in-groups.ts'

interface FactorScanProps {
  readonly secret: Secret
  readonly onCodes: (codes: readonly string[]) => void
  readonly onClose: () => void
}

/** The secret as a drawing and in letters, and the first code, which shows that the app has it. */
export function FactorScan({ secret, onCodes, onClose }: FactorScanProps) {
  const t = useMessages(accountMessages)
  const proven = useProven()
  const [missing, setMissing] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (code: string) => proven(() => api.call(confirmSecondFactor, { body: { code } })),
    onSuccess: ({ codes }) => onCodes(codes),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    setMissing(code === '')
    if (code !== '' && !isPending) mutate(code)
  }
  return (
    <form className="stack" onSubmit={submit} noValidate ref={focusFirst}>
      <Failed problem={error} words={{ proof_wrong: t.scanWrong, malformed: t.scanWrong }} />
      <div className="factor-scan">
        <QrCode text={secret.uri} label={t.scanQr} />
        <div className="stack">
          <p>{t.scanStep}</p>
          <p className="text-16 quiet">
            {t.scanByHand}
            <code className="factor-secret">{inGroups(secret.secret)}</code>
          </p>
        </div>
      </div>
      <CodeField label={t.scanCode} name="code" inputMode="numeric" error={missing ? t.missingCode : undefined} />
      <div className="row">
        <Button type="submit" aria-disabled={isPending || undefined}>
          {isPending ? t.working : t.scanConfirm}
        </Button>
        <Button look="line" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
