import { noticesMessages } from '../../i18n/messages/notices.ts'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Breadcrumb } from '../../ui/breadcrumb.tsx'
import { Chapters, type ChapterText } from '../../ui/chapters.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import './notices.css'

interface NoticePageProps {
  readonly title: string
  readonly heading: string
  readonly lead: string
  /** Where the page comes from: its last chapter. */
  readonly source: string
  readonly chapters: readonly ChapterText[]
  /** Whether what is read here is invented. */
  readonly demo: boolean
}

/** A page that says what holds for the people who use this installation. */
export function NoticePage({ title, heading, lead, source, chapters, demo }: NoticePageProps) {
  const t = useMessages(noticesMessages)
  const common = useMessages(progressMessages)
  useTitle(title)
  const all = [...chapters, { id: 'fonte', title: t.source, body: <p>{source}</p> }]
  return (
    <main className="page" id="contenuto" tabIndex={-1}>
      <Breadcrumb label={common.crumbs} crumbs={[{ label: common.plan, href: '/' }, { label: title }]} />
      <header className="columns columns-8-4 notice-head">
        <div>
          <h1 className="eyebrow">{title}</h1>
          <p className="statement statement-large">{heading}</p>
        </div>
        <p className="lead">{lead}</p>
      </header>
      {demo && (
        <Notice title={t.demoTitle}>
          <p>{t.demoNote}</p>
        </Notice>
      )}
      <Chapters label={t.contents} chapters={all} />
    </main>
  )
}
