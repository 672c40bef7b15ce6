import { useState } from 'react'
import { api } from '../../api/client.ts'
import { goToProvider } from '../../api/provider.ts'
import { unlinkProvider } from '../../domain/endpoints/ways-in.ts'
import type { Account } from '../../domain/wire/account.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Failed } from '../../ui/failed.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { StateWord } from '../../ui/state-word.tsx'
import { useAccountAct } from './use-account-act.ts'

interface ProviderSectionProps {
  /** What this installation calls it. */
  readonly provider: string
  readonly linked: Account['provider']
}

/** The other place where one may show who one is: tied to the account, or not. */
export function ProviderSection({ provider, linked }: ProviderSectionProps) {
  const t = useMessages(accountMessages)
  const { format } = useLanguage()
  const [asking, setAsking] = useState(false)
  const [said, setSaid] = useState('')
  const link = useAccountAct(() => goToProvider('link'))
  const unlink = useAccountAct(
    () => api.call(unlinkProvider),
    () => {
      setSaid(t.unlinked)
      setAsking(false)
    },
  )
  return (
    <SideSection title={provider} note={t.providerNote(provider)}>
      <p className="item-state">
        <StateWord state={linked === null ? 'off' : 'on'}>
          {linked === null ? t.providerNot : t.providerLinked}
        </StateWord>
        {linked !== null && <span className="quiet">{t.providerSince(format.day(linked.since))}</span>}
      </p>
      <Failed problem={link.problem} words={{ provider_unavailable: t.providerDown(provider) }} />
      <div className="row">
        {linked === null ? (
          <Button look="line" icon="external" aria-disabled={link.pending || undefined} onClick={() => link.run()}>
            {t.link(provider)}
          </Button>
        ) : (
          <Button look="line" onClick={() => setAsking(true)}>
            {t.unlink}
          </Button>
        )}
      </div>
      <Said>{said}</Said>
      {asking && (
        <ConfirmDialog
          title={t.unlinkTitle(provider)}
          confirm={t.unlink}
          act={unlink}
          words={{ last_way_in: t.lastWayIn }}
          onClose={() => setAsking(false)}
        >
          <p>{t.unlinkNote(provider)}</p>
        </ConfirmDialog>
      )}
    </SideSection>
  )
}
