import { useEffect, useState, useSyncExternalStore } from 'react'
import { Link } from 'wouter'
import type { Person } from '../domain/people.ts'
import { type UnsentAge, unsentAge } from '../domain/unsent-age.ts'
import { useLanguage } from '../i18n/language.tsx'
import { safetyMessages } from '../i18n/messages/safety.ts'
import { useMessages } from '../i18n/messages.ts'
import { currentPersistence, type Persistence } from '../storage/persistence.ts'
import { sendNow } from '../sync/send-now.ts'
import { Button } from '../ui/button.tsx'
import { Strip } from '../ui/strip.tsx'
import { NoStoreStrip } from './no-store.tsx'
import { useOnline } from './online.ts'
import { usePersistenceAnswer } from './persistence-answer.ts'
import { useSuperseded } from './superseded.ts'
import { useCounts, useExchange, useNeeds, useOrgs } from './use-exchange.ts'
import type { Exchange } from './workspace.ts'

/** So long a person waits for what came of «send now». */
const PATIENCE_MS = 20_000
const LOOK_AGAIN_MS = 10 * 60_000

/** What concerns the values on this device and cannot wait for somebody to open the ledger. */
export function SafetyStrips({ person }: { readonly person: Person }) {
  const exchange = useExchange(person)
  const counts = useCounts(exchange.store)
  const now = useNow()
  const tried = useTried(exchange)
  const superseded = useSuperseded()
  const age = unsentAge(counts?.oldestUnsentAt ?? null, now)
  if (superseded) return <NoStoreStrip code="superseded" />
  const urgent = tried && counts !== null && (age.stage === 'days' || age.stage === 'week')
  if (urgent) return <UnsentStrip {...{ person, exchange, age }} unsent={counts.unsent} since={counts.oldestUnsentAt} />
  return <PersistenceStrip ledger={ledgerOf(person.memberships[0]?.organisation.id)} />
}

const ledgerOf = (org: string | undefined) => (org === undefined ? '/rilevazioni' : `/rilevazioni/${org}/registro`)

interface UnsentStripProps {
  readonly person: Person
  readonly exchange: Exchange
  readonly age: UnsentAge
  readonly unsent: number
  readonly since: string | null
}

/** What has waited for days: since when, and what can be done now. */
function UnsentStrip({ person, exchange, age, unsent, since }: UnsentStripProps) {
  const t = useMessages(safetyMessages)
  const { format } = useLanguage()
  const online = useOnline()
  const kept = usePersistence()
  const orgs = useOrgs(person)
  const needs = useNeeds(exchange.store, orgs)
  const long = age.stage === 'week'
  const org = orgs.find((each) => (needs?.byOrg.get(each)?.waiting ?? 0) > 0) ?? needs?.ended[0] ?? orgs[0]
  const [said, setSaid] = useState('')
  const send = async () => {
    setSaid(t.sending)
    await sendNow({ ...exchange, watchPhases: exchange.subscribe }, orgs, PATIENCE_MS)
    // What has left takes this strip with it.
    setSaid(t.notSent)
  }
  return (
    <Strip
      icon={long ? 'warning' : 'clock'}
      tone={long ? 'off_course' : 'slowing'}
      live
      actions={
        <>
          {online && (
            <Button look="plain" onClick={() => void send()}>
              {t.sendNow}
            </Button>
          )}
          <Link href={`${ledgerOf(org)}#file`}>{t.exportFile}</Link>
        </>
      }
    >
      {long ? t.waitsLong(unsent, age.days) : t.waitsSince(unsent, format.day(since ?? ''))}{' '}
      {long && kept === 'best_effort' && `${t.mayBeCleared} `}
      {!online && t.connect(unsent)}
      {online && said !== '' && ` ${said}`}
    </Strip>
  )
}

/** The browser's refusal to keep what is saved here, said once. */
function PersistenceStrip({ ledger }: { readonly ledger: string }) {
  const t = useMessages(safetyMessages)
  const { refused, read } = usePersistenceAnswer()
  if (!refused) return null
  return (
    <Strip
      icon="device"
      live
      actions={
        <>
          <Link href={`${ledger}#memoria`} onClick={read}>
            {t.howKept}
          </Link>
          <Button look="plain" onClick={read}>
            {t.understood}
          </Button>
        </>
      }
    >
      {t.notKept}
    </Strip>
  )
}

/** The device's own clock: the demonstration's fixed day is not what values wait by. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Whether the values had their chance to leave since the page opened: a return after days begins with a sending. */
function useTried(exchange: Exchange): boolean {
  const running = useSyncExternalStore(exchange.subscribe, () =>
    exchange.phases().some(({ name }) => name === 'running'),
  )
  const [tried, setTried] = useState(false)
  useEffect(() => {
    if (!running) setTried(true)
  }, [running])
  return tried
}

function usePersistence(): Persistence | null {
  const [kept, setKept] = useState<Persistence | null>(null)
  useEffect(() => void currentPersistence(navigator.storage).then(setKept), [])
  return kept
}
