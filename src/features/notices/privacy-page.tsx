import { useSuspenseQuery } from '@tanstack/react-query'
import { noticesQuery } from '../../api/notices-query.ts'
import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { CookiesChapter } from './cookies-chapter.tsx'
import { DeviceChapter } from './device-chapter.tsx'
import { ErasureChapter } from './erasure-chapter.tsx'
import { KeptChapter } from './kept-chapter.tsx'
import { LongChapter } from './long-chapter.tsx'
import { NoticePage } from './notice-page.tsx'
import { ReadersChapter } from './readers-chapter.tsx'
import { RightsChapter } from './rights-chapter.tsx'
import { WhoChapter } from './who-chapter.tsx'

/** What the program does with people's data, and what who runs this installation has said of it. Source: SPEC U18 */
export function PrivacyPage({ demo }: { readonly demo: boolean }) {
  const t = useMessages(privacyMessages)
  const { data: notices } = useSuspenseQuery(noticesQuery())
  return (
    <NoticePage
      title={t.title}
      heading={t.heading}
      lead={t.lead}
      source={t.sourceText}
      demo={demo}
      chapters={[
        { id: 'titolare', title: t.who, body: <WhoChapter notices={notices} /> },
        { id: 'dati', title: t.kept, body: <KeptChapter /> },
        { id: 'dispositivo', title: t.device, body: <DeviceChapter /> },
        { id: 'durata', title: t.long, body: <LongChapter days={notices.retentionDays} /> },
        { id: 'chi-vede', title: t.readers, body: <ReadersChapter /> },
        { id: 'cookie', title: t.cookies, body: <CookiesChapter /> },
        { id: 'diritti', title: t.rights, body: <RightsChapter notices={notices} /> },
        { id: 'cancellazione', title: t.erasure, body: <ErasureChapter /> },
      ]}
    />
  )
}
