import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { heldQueueQuery } from '../../api/review-queries.ts'
import type { HeldItem } from '../../domain/wire/review.ts'
import { heldMessages } from '../../i18n/messages/held.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './review.css'
import './held.css'
import { DeclineDialog } from './decline-dialog.tsx'
import { heldByOrganisation, heldKey, nextKey } from './held-list.ts'
import { HeldOrganisationSection } from './held-organisation.tsx'
import { rowId } from './held-row.tsx'
import { HeldSaid } from './held-said.tsx'
import { useHeldVerdicts } from './use-held-verdicts.ts'

/** What the server keeps until a manager decides, by organisation and period. */
export function HeldPage() {
  const t = useMessages(heldMessages)
  const { data: queue } = useSuspenseQuery(heldQueueQuery())
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  const [declining, setDeclining] = useState<readonly HeldItem[] | null>(null)
  // Kept until it has been sent: who closes the dialog and opens it on the same entries finds it there again.
  const [reason, setReason] = useState('')
  const typedAbout = useRef('')
  const open = (items: readonly HeldItem[]) => {
    const about = items.map(heldKey).join()
    if (about !== typedAbout.current) setReason('')
    typedAbout.current = about
    setDeclining(items)
  }
  const groups = heldByOrganisation(queue.items)
  const goOn = useGoingOn(groups.flatMap(({ periods }) => periods.flatMap(({ items }) => items.map(heldKey))))
  const { decide, pending, outcome } = useHeldVerdicts((told) => {
    const decided = new Set([...told.done, ...told.gone].map(heldKey))
    if (told.failure !== null && told.verdict === 'declined') {
      return setDeclining((items) => items?.filter((item) => !decided.has(heldKey(item))) ?? null)
    }
    setDeclining(null)
    if (told.failure !== null) return goOn.toSaid()
    setReason('')
    goOn.after(decided)
  })
  useTitle(t.title)
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <div className="page-head">
        <Breadcrumb label={t.crumbs} crumbs={[{ label: t.review, href: '/convalida' }, { label: t.title }]} />
        <h1 className="statement">{t.title}</h1>
        {queue.waiting > 0 && <p className="lead">{t.lead(queue.waiting)}</p>}
        {queue.waiting > queue.items.length && <p className="secondary">{t.shown(queue.items.length)}</p>}
      </div>
      {queue.items.length === 0 && (
        <Notice tone="done" title={t.empty}>
          <p>{t.emptyNote}</p>
        </Notice>
      )}
      {groups.map((group) => (
        <HeldOrganisationSection
          key={group.organisation.id}
          group={group}
          catalogue={catalogue}
          pending={pending}
          onAccept={(items) => decide({ items, verdict: 'accepted' })}
          onDecline={open}
        />
      ))}
      <HeldSaid outcome={outcome} left={queue.waiting} said={goOn.said} />
      {declining !== null && (
        <DeclineDialog
          {...{ reason }}
          onType={setReason}
          items={declining}
          indicators={catalogue.indicators}
          pending={pending}
          failure={outcome?.verdict === 'declined' ? outcome.failure : null}
          onClose={() => setDeclining(null)}
          onDecline={(said) => decide({ items: declining, verdict: 'declined', reason: said })}
        />
      )}
    </main>
  )
}

type Going = { readonly to: string | null } | 'said' | null

/** Where the keyboard goes on after a decision: the next that waits, or what was said when none does. */
function useGoingOn(keys: readonly string[]) {
  const said = useRef<HTMLDivElement>(null)
  const [going, setGoing] = useState<Going>(null)
  useEffect(() => {
    if (going === null) return
    const next = going === 'said' || going.to === null ? null : document.getElementById(rowId(going.to))
    const target = next ?? said.current
    target?.focus()
    setGoing(null)
  }, [going])
  return {
    said,
    after: (decided: ReadonlySet<string>) => setGoing({ to: nextKey(keys, decided) }),
    toSaid: () => setGoing('said'),
  }
}
