import { useState } from 'react'
import { api } from '../../api/client.ts'
import { beginSecondFactor, endSecondFactor } from '../../domain/endpoints/ways-in.ts'
import type { Account } from '../../domain/wire/account.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { FactorDialog, type Secret } from './factor-dialog.tsx'
import { NewCodesDialog } from './new-codes-dialog.tsx'
import { useAccountAct } from './use-account-act.ts'

/** So few recovery codes are worth a word. */
const FEW_CODES = 3

/** Whether a code is asked for after the password; turns it on and off. */
export function SecondFactorSection({ account }: { readonly account: Account }) {
  const t = useMessages(accountMessages)
  return (
    <SideSection title={t.factor} note={t.factorNote}>
      {account.secondFactor === null ? (
        <FactorOff {...{ account }} />
      ) : (
        <FactorOn factor={account.secondFactor} email={account.email} />
      )}
    </SideSection>
  )
}

function FactorOff({ account }: { readonly account: Account }) {
  const t = useMessages(accountMessages)
  const [secret, setSecret] = useState<Secret | null>(null)
  // Asked for before the question opens: the proof that it may want is another question.
  const begin = useAccountAct(() => api.call(beginSecondFactor, { body: {} }), setSecret)
  return (
    <>
      <p className="item-state">
        <StateWord state="off">{t.factorOff}</StateWord>
      </p>
      <Failed problem={begin.problem} />
      {account.password ? (
        <div className="row">
          <Button look="line" aria-disabled={begin.pending || undefined} onClick={() => begin.run()}>
            {begin.pending ? t.working : t.factorTurnOn}
          </Button>
        </div>
      ) : (
        <p className="quiet">{t.factorNeedsPassword}</p>
      )}
      {secret !== null && <FactorDialog secret={secret} email={account.email} onClose={() => setSecret(null)} />}
    </>
  )
}

interface FactorOnProps {
  readonly factor: NonNullable<Account['secondFactor']>
  readonly email: string
}

function FactorOn({ factor, email }: FactorOnProps) {
  const t = useMessages(accountMessages)
  const { format } = useLanguage()
  const [asking, setAsking] = useState<'off' | 'codes' | null>(null)
  const close = () => setAsking(null)
  const [said, setSaid] = useState('')
  const act = useAccountAct(
    () => api.call(endSecondFactor),
    () => setSaid(t.factorOffDone),
  )
  const left = factor.recoveryCodesLeft
  return (
    <>
      <p className="item-state">
        <StateWord state="on">{t.factorOn}</StateWord>{' '}
        <span className="quiet">{t.factorSince(format.day(factor.since))}</span>
      </p>
      {left < FEW_CODES ? (
        <p className="item-state">
          <StateWord state="attention">{t.recoveryLeft(left)}</StateWord> {t.recoveryFew}
        </p>
      ) : (
        <p className="quiet">{t.recoveryLeft(left)}</p>
      )}
      <div className="row">
        <Button look="line" onClick={() => setAsking('codes')}>
          {t.renew}
        </Button>
        <Button look="line" onClick={() => setAsking('off')}>
          {t.factorTurnOff}
        </Button>
      </div>
      <Said>{said}</Said>
      {asking === 'codes' && <NewCodesDialog email={email} onClose={close} />}
      {asking === 'off' && (
        <ConfirmDialog title={t.factorOffTitle} confirm={t.factorTurnOff} act={act} onClose={close}>
          <p>{t.factorOffNote}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
