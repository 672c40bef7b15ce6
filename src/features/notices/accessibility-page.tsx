import { useSuspenseQuery } from '@tanstack/react-query'
import { noticesQuery } from '../../api/notices-query.ts'
import { accessibilityMessages } from '../../i18n/messages/accessibility.ts'
import { useMessages } from '../../i18n/messages.ts'
import { CheckedChapter } from './checked-chapter.tsx'
import { FeedbackChapter } from './feedback-chapter.tsx'
import { LimitsChapter } from './limits-chapter.tsx'
import { NoticePage } from './notice-page.tsx'
import { OutsideLink } from './outside-link.tsx'
import { ScopeChapter } from './scope-chapter.tsx'

/**
 * The accessibility declaration, in the chapters of the European model.
 *
 * Source  SPEC U19; Commission Implementing Decision (EU) 2018/1523, which AgID's model follows
 */
export function AccessibilityPage({ demo }: { readonly demo: boolean }) {
  const t = useMessages(accessibilityMessages)
  const { data: notices } = useSuspenseQuery(noticesQuery())
  const { contact, reviewedOn, declaration } = notices.accessibility
  return (
    <NoticePage
      title={t.title}
      heading={t.heading}
      lead={t.lead}
      source={t.sourceText}
      demo={demo}
      chapters={[
        { id: 'ambito', title: t.scope, body: <ScopeChapter declaration={declaration} /> },
        { id: 'stato', title: t.status, body: <Status word={t.statusWord} text={t.statusText} /> },
        { id: 'limiti', title: t.limits, body: <LimitsChapter /> },
        { id: 'metodo', title: t.method, body: <CheckedChapter reviewedOn={reviewedOn} /> },
        { id: 'segnalare', title: t.feedback, body: <FeedbackChapter contact={contact} /> },
        { id: 'attuazione', title: t.enforcement, body: <Enforcement text={t.enforcementText} label={t.agid} /> },
      ]}
    />
  )
}

function Status({ word, text }: { readonly word: string; readonly text: string }) {
  return (
    <>
      <p className="statement statement-small">{word}</p>
      <p>{text}</p>
    </>
  )
}

function Enforcement({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <>
      <p>{text}</p>
      <OutsideLink href="https://www.agid.gov.it" label={label} />
    </>
  )
}
