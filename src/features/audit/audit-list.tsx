import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { auditQuery } from '../../api/audit-queries.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { byDay } from './acts.ts'
import { DayActs } from './day-acts.tsx'

/** The acts, day by day; earlier ones come when they are asked for, and the keyboard goes on with the first of them. */
export function AuditList({ org }: { readonly org: string | null }) {
  const t = useMessages(auditMessages)
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(
    auditQuery(org),
  )
  const events = data.pages.flatMap((page) => page.events)
  const goOn = useGoingOn(data.pages.map((page) => page.events[0]?.id ?? null))
  if (events.length === 0) {
    return (
      <Notice title={t.empty}>
        <p>{t.emptyNote}</p>
      </Notice>
    )
  }
  const more = () => {
    goOn()
    void fetchNextPage()
  }
  return (
    <>
      {byDay(events).map((day) => (
        <DayActs key={day.day} day={day} saysWhere={org === null} />
      ))}
      <div className="audit-more">
        {isFetchNextPageError && <Notice tone="problem">{t.moreFailed}</Notice>}
        {hasNextPage ? (
          <Button look="line" aria-disabled={isFetchingNextPage} onClick={isFetchingNextPage ? undefined : more}>
            {isFetchingNextPage ? t.loading : t.more}
          </Button>
        ) : (
          <p className="secondary">{t.end}</p>
        )}
      </div>
    </>
  )
}

/** After more was asked for: the first act of the page that came has the focus. */
function useGoingOn(firsts: readonly (number | null)[]): () => void {
  const asked = useRef(false)
  const pages = firsts.length
  const newest = firsts.at(-1)
  useEffect(() => {
    if (!asked.current || pages < 2) return
    asked.current = false
    document.getElementById(`azione-${newest}`)?.focus()
  }, [pages, newest])
  return () => {
    asked.current = true
  }
}
