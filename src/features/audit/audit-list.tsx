import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type ActFilter, auditQuery } from '../../api/audit-queries.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type FilterNames, filterWords } from './act-filter.ts'
import { byDay } from './acts.ts'
import { DayActs } from './day-acts.tsx'
import { FoundLine } from './found-line.tsx'

interface Props {
  readonly org: string | null
  readonly filter: ActFilter
  readonly names: FilterNames
  readonly onClear: () => void
}

/** The acts, day by day; earlier ones come when they are asked for, and the keyboard goes on with the first of them. */
export function AuditList({ org, filter, names, onClear }: Props) {
  const t = useMessages(auditMessages)
  const { format } = useLanguage()
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = useSuspenseInfiniteQuery(
    auditQuery(org, filter),
  )
  const events = data.pages.flatMap((page) => page.events)
  const goOn = useGoingOn(data.pages.map((page) => page.events[0]?.id ?? null))
  const words = filterWords(filter, names, t, format)
  const found = <FoundLine found={data.pages[0]?.found ?? events.length} words={words} />
  if (events.length === 0) {
    return (
      <>
        {found}
        {words.length === 0 ? (
          <Notice title={t.empty}>
            <p>{t.emptyNote}</p>
          </Notice>
        ) : (
          <Notice title={t.noneFound}>
            <p>{t.noneFoundNote}</p>
            <Button look="line" onClick={onClear}>
              {t.clear}
            </Button>
          </Notice>
        )}
      </>
    )
  }
  const more = () => {
    goOn()
    void fetchNextPage()
  }
  return (
    <>
      {found}
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
