import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, useEffect, useMemo } from 'react'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import type { Catalogue } from '../../domain/catalogue.ts'
import type { Membership } from '../../domain/people.ts'
import { Period } from '../../domain/period.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryListMessages } from '../../i18n/messages/entry-list.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { bringTheRest } from './bring-the-rest.ts'
import { type EntryPeriod, entryPeriod } from './due-list.ts'
import { NotTheirs } from './left-on-demand.tsx'
import './entry.css'

const PeriodDesk = lazy(async () => ({ default: (await import('./period-desk.tsx')).PeriodDesk }))

export interface EntryGridPageProps {
  readonly org: string
  readonly period: string
}

/** The grid of an organisation's period, or a page that says why there is none. */
export function EntryGridPage({ org, period }: EntryGridPageProps) {
  const { person, today } = useWorkspace()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  useEffect(() => void bringTheRest(), [])
  const membership = person.memberships.find(({ organisation }) => organisation.id === org)
  const entry = useEntryPeriod(membership, catalogue, period, today)
  if (membership === undefined) return <NotTheirs org={org} />
  if (entry === null) return <NothingHere />
  return <PeriodDesk key={`${org}/${period}`} membership={membership} entry={entry} catalogue={catalogue} />
}

function useEntryPeriod(
  membership: Membership | undefined,
  catalogue: Catalogue,
  period: string,
  today: string,
): EntryPeriod | null {
  return useMemo(() => {
    if (membership === undefined || !Period.safeParse(period).success) return null
    const found = entryPeriod(membership, catalogue, period, today)
    return found !== null && found.indicators.length > 0 ? found : null
  }, [membership, catalogue, period, today])
}

function NothingHere() {
  const t = useMessages(entryListMessages)
  useLanguage()
  useTitle(t.title)
  return (
    <main className="page page-head stack" id="contenuto" tabIndex={-1}>
      <h1 className="statement">{t.unknownPeriodTitle}</h1>
      <Notice>
        <p>{t.unknownPeriodBody}</p>
      </Notice>
      <ButtonLink href="/rilevazioni" look="line">
        {t.backToList}
      </ButtonLink>
    </main>
  )
}
