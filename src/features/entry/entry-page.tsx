import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { catalogueQuery } from '../../api/catalogue-query.ts'
import { entryListMessages } from '../../i18n/messages/entry-list.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { bringTheRest } from './bring-the-rest.ts'
import { LeftStrips } from './left-on-demand.tsx'
import { OrganisationPeriods } from './organisation-periods.tsx'
import './entry.css'

/** What each organisation of the person has to fill in: what is due now first, then what is open, then what is closed. */
export function EntryPage() {
  const t = useMessages(entryListMessages)
  const { person } = useWorkspace()
  const { data: catalogue } = useSuspenseQuery(catalogueQuery())
  useTitle(t.title)
  useEffect(() => void bringTheRest(), [])
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <header className="page-head">
        <h1 className="statement">{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </header>
      <Suspense>
        <LeftStrips />
      </Suspense>
      {person.memberships.length === 0 && (
        <Notice title={t.notMemberTitle}>
          <p>{t.notMemberBody}</p>
        </Notice>
      )}
      {person.memberships.map((membership) => (
        <OrganisationPeriods key={membership.organisation.id} membership={membership} catalogue={catalogue} />
      ))}
    </main>
  )
}
