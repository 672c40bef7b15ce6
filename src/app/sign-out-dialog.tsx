import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Person } from '../domain/people.ts'
import { signInMessages } from '../i18n/messages/sign-in.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { dropAnswersOf } from './answers.ts'
import { DiscardUnsent } from './discard-unsent.tsx'
import { leave } from './leaving.ts'
import { useOnline } from './online.ts'
import { useCounts, useExchange } from './use-exchange.ts'
import { useLeft } from './use-left.ts'
import { useWho } from './who.tsx'
import { closeExchange } from './workspace.ts'

interface SignOutProps {
  readonly person: Person
  /** The page to stand on afterwards; the plan where none is given. */
  readonly next?: string | undefined
  readonly onClose: () => void
}

/** Asks before leaving, and says what has not left this device; whatever is chosen, only a typed word deletes it. */
export function SignOutDialog({ person, next, onClose }: SignOutProps) {
  const { store } = useExchange(person)
  const counts = useCounts(store)
  const left = useLeft(person)
  const goAway = useGoAway({ person, next, onClose })
  if (counts === null || left.of === null) return null
  if (left.of.length === 0) return <PlainSignOut {...{ person, onClose }} drafts={counts.drafts} onLeave={goAway} />
  return <SignOutWithUnsent {...{ onClose, left, goAway }} drafts={counts.drafts} of={left.of} />
}

/** Where this device has no database there is nothing to be left behind. */
export function SignOutWithoutStore(asked: SignOutProps) {
  return <PlainSignOut {...asked} drafts={0} onLeave={useGoAway(asked)} />
}

/**
 * Leaves, here at once and on the server as soon as it hears of it; the database stays for the same person. Who leaves values
 * behind goes on at the way in, which says that they are there and how they go on.
 */
function useGoAway({ person, next = '/', onClose }: SignOutProps): (kept?: number) => Promise<void> {
  const { signedOut } = useWho()
  const [, go] = useLocation()
  return async (kept = 0) => {
    closeExchange()
    await leave()
    await dropAnswersOf(person.id)
    signedOut()
    onClose()
    if (kept > 0) go('/accedi', { state: { kept } })
    else go(next)
  }
}

interface PlainSignOutProps extends SignOutProps {
  readonly drafts: number
  readonly onLeave: () => Promise<void>
}

function PlainSignOut({ person, onClose, drafts, onLeave }: PlainSignOutProps) {
  const t = useMessages(signInMessages)
  const online = useOnline()
  return (
    <Dialog
      title={t.leaveTitle}
      closeLabel={t.stay}
      onClose={onClose}
      actions={
        <>
          <Button look="line" onClick={onClose}>
            {t.stay}
          </Button>
          <Button onClick={() => void onLeave()}>{t.leave}</Button>
        </>
      }
    >
      <p>{drafts > 0 ? t.leaveDrafts(drafts) : t.leaveAs(person.name)}</p>
      {!online && <p>{t.leaveNoReturn}</p>}
    </Dialog>
  )
}

interface WithUnsentProps {
  readonly left: ReturnType<typeof useLeft>
  readonly of: NonNullable<ReturnType<typeof useLeft>['of']>
  readonly drafts: number
  readonly onClose: () => void
  readonly goAway: (kept?: number) => Promise<void>
}

/** Send, take away, or keep locked here: each is one press, and none of them loses anything. */
function SignOutWithUnsent({ left, of, drafts, onClose, goAway }: WithUnsentProps) {
  const t = useMessages(signInMessages)
  const online = useOnline()
  const [said, setSaid] = useState('')
  return (
    <Dialog
      title={t.leaveTitle}
      closeLabel={t.stay}
      onClose={onClose}
      actions={
        <Button look="line" onClick={onClose}>
          {t.stay}
        </Button>
      }
    >
      <div className="stack">
        <div>
          <WhatIsLeft of={of} />
          {drafts > 0 && <p className="text-16 quiet">{t.leaveDrafts(drafts)}</p>}
        </div>
        <p className="text-16">{online ? t.leaveChoose : t.leaveOffline}</p>
        <ul className="leave-ways">
          <SendWay {...{ online, left, goAway }} onSaid={setSaid} />
          <Way title={t.keepTitle} note={t.keepNote}>
            <Button look={online ? 'line' : 'solid'} onClick={() => void goAway(sumOf(of))}>
              {t.keepAndLeave}
            </Button>
          </Way>
          <ExportWay {...{ left, of }} onSaid={setSaid} />
        </ul>
        <div role="status">
          {said !== '' && (
            <Notice>
              <p>{said}</p>
            </Notice>
          )}
        </div>
        <DiscardUnsent of={of} discard={left.discard} onSaid={setSaid} />
      </div>
    </Dialog>
  )
}

interface Saying {
  readonly onSaid: (words: string) => void
}

interface SendWayProps extends Pick<WithUnsentProps, 'left' | 'goAway'>, Saying {
  /** Offline there is no such way, though a sending may still be under way. */
  readonly online: boolean
}

/** Sends what is left, and leaves where nothing is any more. */
function SendWay({ online, left, goAway, onSaid }: SendWayProps) {
  const t = useMessages(signInMessages)
  const [sending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    onSaid('')
    const still = await left.send().catch(() => null)
    if (still === 0) return goAway()
    onSaid(still === null ? t.leaveFailed : t.sendLeft(still))
    setSending(false)
  }
  if (!online) return null
  return (
    <Way title={t.sendTitle} note={t.sendNote}>
      <Button aria-disabled={sending || undefined} onClick={() => void (sending || send())}>
        {sending ? t.sending : t.sendAndLeave}
      </Button>
    </Way>
  )
}

/** Takes what is left away in a file, one of each organisation. */
function ExportWay({ left, of, onSaid }: Pick<WithUnsentProps, 'left' | 'of'> & Saying) {
  const t = useMessages(signInMessages)
  const take = (org: string) =>
    left.exportOf(org).then(
      (count) => onSaid(t.exported(count)),
      () => onSaid(t.leaveFailed),
    )
  return (
    <Way title={t.exportTitle} note={t.exportNote}>
      {of.map(({ org, name }) => (
        <Button key={org} look="line" icon="download" onClick={() => void take(org)}>
          {of.length === 1 ? t.exportOne : t.exportOf(name ?? t.formerOrganisation)}
        </Button>
      ))}
    </Way>
  )
}

const sumOf = (of: WithUnsentProps['of']) => of.reduce((sum, { count }) => sum + count, 0)

/** How many values of which organisation. */
function WhatIsLeft({ of }: Pick<WithUnsentProps, 'of'>) {
  const t = useMessages(signInMessages)
  const [first, ...more] = of
  if (first !== undefined && more.length === 0)
    return <p>{t.leaveUnsentOf(first.count, first.name ?? t.formerOrganisation)}</p>
  return (
    <>
      <p>{t.leaveUnsent(sumOf(of))}</p>
      <ul className="leave-list">
        {of.map(({ org, name, count }) => (
          <li key={org}>{t.leaveOf(count, name ?? t.formerOrganisation)}</li>
        ))}
      </ul>
    </>
  )
}

interface WayProps {
  readonly title: string
  readonly note: string
  readonly children: ReactNode
}

function Way({ title, note, children }: WayProps) {
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p className="text-16 quiet">{note}</p>
      </div>
      <div className="leave-act">{children}</div>
    </li>
  )
}
