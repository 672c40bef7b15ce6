import { useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { useLanguage } from '../../i18n/language.tsx'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { UNSENT } from '../../sync/row.ts'
import { sendNow } from '../../sync/send-now.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type PhaseFacts, phaseWords, resultText } from './phase-words.ts'
import { useContactedAt } from './use-contacted-at.ts'

const PATIENCE_MS = 20_000

interface ExchangeBoxProps {
  readonly org: string
  /** How many rows wait on this device. */
  readonly waiting: number
}

/** What the exchange does now, when the server was heard from last, and «send now» with what came of it. */
export function ExchangeBox({ org, waiting }: ExchangeBoxProps) {
  const t = useMessages(ledgerMessages)
  const { format } = useLanguage()
  const { store, online, phaseOf, watchPhases } = useWorkspace()
  const phase = useSyncExternalStore(watchPhases, () => phaseOf(org))
  const contactedAt = useContactedAt(store, org)
  const { said, why, act, icon, tone } = phaseWords({ phase, waiting, online }, t, format.time)
  return (
    <section className="ledger-now" aria-labelledby="adesso">
      <h2 className="eyebrow" id="adesso">
        {t.now}
      </h2>
      <p className="ledger-phase" data-tone={tone}>
        <Icon name={icon} />
        <span>{said}</span>
      </p>
      {why !== null && <p className="text-16">{why}</p>}
      <p className="text-16 quiet">
        {t.lastContact}:{' '}
        {contactedAt === null ? t.never : <time dateTime={contactedAt}>{format.instant(contactedAt)}</time>}
      </p>
      {act === 'send' && <SendNow org={org} look={waiting > 0 ? 'solid' : 'line'} />}
      {act === 'sign_in' && (
        <p>
          <Link className="button" href={`/accedi?poi=${encodeURIComponent(`/rilevazioni/${org}/registro`)}`}>
            {t.signIn}
          </Link>
        </p>
      )}
      {act === 'reload' && (
        <p>
          <Button onClick={() => location.reload()}>{t.reload}</Button>
        </p>
      )}
    </section>
  )
}

/** Sends at once; what came of it is read aloud, from what is left on the device and not from a promise. */
function SendNow({ org, look }: { readonly org: string; readonly look: ButtonLook }) {
  const t = useMessages(ledgerMessages)
  const workspace = useWorkspace()
  const [sending, setSending] = useState(false)
  const [result, setResult] = useState('')
  const send = async () => {
    setSending(true)
    setResult('')
    try {
      const how = await sendNow(workspace, [org], PATIENCE_MS)
      const left = (await workspace.store.rows(org)).filter(({ st }) => st === UNSENT).length
      const facts: PhaseFacts = { phase: workspace.phaseOf(org), waiting: left, online: navigator.onLine }
      setResult(resultText(how, facts, t))
    } catch {
      setResult(t.deviceSilent)
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="ledger-send">
      <Button look={look} icon="arrow-up" aria-disabled={sending || undefined} onClick={() => void (sending || send())}>
        {sending ? t.sending : t.sendNow}
      </Button>
      <p className="text-16" role="status">
        {result}
      </p>
    </div>
  )
}
