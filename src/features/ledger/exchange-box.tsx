import { useQuery } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import { sessionQuery } from '../../api/session-query.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import type { Phase } from '../../sync/engine-state.ts'
import { UNSENT } from '../../sync/row.ts'
import { sendNow } from '../../sync/send-now.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Belonging } from './belonging.ts'
import { type PhaseFacts, phaseWords, resultText } from './phase-words.ts'
import { useContactedAt } from './use-contacted-at.ts'

const PATIENCE_MS = 20_000

interface ExchangeBoxProps {
  readonly org: string
  /** How many rows wait on this device. */
  readonly waiting: number
  readonly belonging: Belonging
}

/** An exchange that has nothing to do with the organisation any more, and none that runs, are the same. */
const ENDED: Phase = { name: 'stopped', why: 'not_member' }

/** What the exchange does now, when the server was heard from last, and «send now» with what came of it. */
export function ExchangeBox({ org, waiting, belonging }: ExchangeBoxProps) {
  const t = useMessages(ledgerMessages)
  const { format } = useLanguage()
  const { store, online, phaseOf, watchPhases } = useWorkspace()
  const known = useSyncExternalStore(watchPhases, () => phaseOf(org))
  const phase = known === null && belonging === 'left' ? ENDED : known
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
      {/* With what it had received, such a device has forgotten since when. */}
      {(belonging === 'member' || contactedAt !== null) && (
        <p className="text-16 quiet">
          {t.lastContact}:{' '}
          {contactedAt === null ? t.never : <time dateTime={contactedAt}>{format.instant(contactedAt)}</time>}
        </p>
      )}
      {act === 'send' && <SendNow org={org} look={waiting > 0 ? 'solid' : 'line'} />}
      {act === 'sign_in' && <SignInAndReturn org={org} />}
      {act === 'begin_again' && <BeginAgain org={org} />}
      {act === 'reload' && (
        <p>
          <Button onClick={() => location.reload()}>{t.reload}</Button>
        </p>
      )}
    </section>
  )
}

function SignInAndReturn({ org }: { readonly org: string }) {
  const t = useMessages(ledgerMessages)
  return (
    <p>
      <Link className="button" href={`/accedi?poi=${encodeURIComponent(`/rilevazioni/${org}/registro`)}`}>
        {t.signIn}
      </Link>
    </p>
  )
}

/**
 * For who has a revoked device in hand again: to the server it becomes another device, and what it had not sent goes on
 * its way. The session that was revoked with it is nobody's: they sign in first.
 */
function BeginAgain({ org }: { readonly org: string }) {
  const t = useMessages(ledgerMessages)
  const { store, syncNow } = useWorkspace()
  const { data: session } = useQuery({ ...sessionQuery(), staleTime: 0, refetchOnMount: 'always' })
  if (session === undefined) return null
  if (session.person === null) return <SignInAndReturn org={org} />
  const begin = async () => {
    await store.renewDevice(await store.deviceId())
    syncNow()
  }
  return (
    <p>
      <Button look="line" onClick={() => void begin()}>
        {t.beginAgain}
      </Button>
    </p>
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
