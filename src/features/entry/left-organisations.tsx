import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage } from '../../i18n/language.tsx'
import { type LeftTexts, leftMessages } from '../../i18n/messages/left.ts'
import { type Translated, useMessages } from '../../i18n/messages.ts'
import type { EntryCounts } from '../../storage/entry-table.ts'
import { type LeftOrganisation, useLeftOrganisations } from '../../storage/left-organisation.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'

/** One strip for each organisation that the person has left and of which something of theirs is still here. */
export function LeftStrips(): ReactNode {
  const t = useMessages(leftMessages)
  const known = useLeftOrganisations() ?? []
  return known
    .filter((each) => sentencesOf(each, t).length > 0)
    .map((each) => (
      <Notice key={each.org} tone="attention" title={t.title(each.name)}>
        <WhatIsLeft left={each} />
      </Notice>
    ))
}

/** In place of a period of an organisation that is not theirs; where it was, what they had typed is in its ledger. */
export function NotTheirs({ org }: { readonly org: string }) {
  const t = useMessages(leftMessages)
  const known = useLeftOrganisations()
  const left = known?.find((each) => each.org === org)
  const title = left === undefined ? t.notTheirs : t.title(left.name)
  useTitle(title)
  if (known === null) return null
  return (
    <main className="page page-head stack" id="contenuto" tabIndex={-1}>
      <h1 className="statement">{title}</h1>
      <Notice {...(left === undefined ? {} : { role: 'status' })}>
        {left === undefined ? <p>{t.notTheirsBody}</p> : <WhatIsLeft left={left} />}
      </Notice>
      <p>
        <ButtonLink href="/rilevazioni" look="line">
          {t.backToList}
        </ButtonLink>
      </p>
    </main>
  )
}

/** How much stands where; none where nothing of theirs is here. */
function sentencesOf({ waiting, held, refused, drafts }: LeftOrganisation, t: Translated<LeftTexts>): string[] {
  return [
    ...(waiting > 0 ? [t.waiting(waiting)] : []),
    ...(held > 0 ? [t.held(held)] : []),
    ...(refused > 0 ? [t.refused(refused)] : []),
    ...(drafts > 0 ? [t.drafts(drafts)] : []),
  ]
}

/** Since when, how much stands where, and what can be done with it. */
function WhatIsLeft({ left }: { readonly left: LeftOrganisation }) {
  const t = useMessages(leftMessages)
  const { format } = useLanguage()
  const { org, endedAt, waiting, refused } = left
  const ledger = `/rilevazioni/${org}/registro`
  const said = sentencesOf(left, t)
  return (
    <>
      {endedAt !== null && <p>{t.since(format.day(endedAt))}</p>}
      {said.length === 0 ? <p>{t.nothing}</p> : said.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {said.length > 0 && (
        <p className="row">
          <ButtonLink href={ledger} look="line">
            {t.see}
          </ButtonLink>
          {waiting + refused > 0 && (
            <ButtonLink href={`${ledger}#file`} look="line" icon="download">
              {t.take}
            </ButtonLink>
          )}
        </p>
      )}
    </>
  )
}

/** In place of lists and grids, on a device that was revoked. */
export function DeviceRevoked() {
  const t = useMessages(leftMessages)
  const { person } = useWorkspace()
  const counts = useCounts()
  const ledgers = person.memberships.map(({ organisation: { id, name } }) => ({
    name,
    href: `/rilevazioni/${id}/registro`,
  }))
  const [first] = ledgers
  useTitle(t.entry)
  return (
    <main className="page page-head stack" id="contenuto" tabIndex={-1}>
      <h1 className="statement">{t.entry}</h1>
      <Notice tone="attention" title={t.revokedTitle} role="status">
        <p>{t.revokedGone}</p>
        {counts !== null && <p>{t.revokedKept(counts.unsent + counts.refused, counts.drafts)}</p>}
        <p>{t.revokedGoOn}</p>
      </Notice>
      <p className="row">
        {first !== undefined && (
          <ButtonLink href={`/accedi?poi=${encodeURIComponent(first.href)}`}>{t.signIn}</ButtonLink>
        )}
        {ledgers.map(({ href, name }) => (
          <ButtonLink key={href} href={href} look="line">
            {t.ledgerOf(name)}
          </ButtonLink>
        ))}
      </p>
    </main>
  )
}

function useCounts(): EntryCounts | null {
  const { store } = useWorkspace()
  const [counts, setCounts] = useState<EntryCounts | null>(null)
  useEffect(() => {
    const watching = store.watchCounts().subscribe({ next: setCounts, error: () => {} })
    return () => watching.unsubscribe()
  }, [store])
  return counts
}
