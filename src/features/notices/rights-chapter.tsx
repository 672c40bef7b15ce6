import { Link } from 'wouter'
import type { Notices } from '../../domain/wire/notices.ts'
import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'
import { OutsideLink } from './outside-link.tsx'
import { Said } from './said.tsx'

/** What a person may ask for, what they do by themselves, and whom to turn to. */
export function RightsChapter({ notices }: { readonly notices: Notices }) {
  const t = useMessages(privacyMessages)
  return (
    <>
      <p>{t.rightsLead}</p>
      <p className="notice-links no-print">
        <Link href="/account">{t.toAccount}</Link>
      </p>
      <Terms>
        <Term name={t.rightData}>{t.rightDataText}</Term>
        <Term name={t.rightName}>{t.rightNameText}</Term>
        <Term name={t.rightErase}>{t.rightEraseText}</Term>
        <Term name={t.rightElse}>
          <p>{t.rightElseText}</p>
          <Said text={notices.controllerContact} setting="PRIVACY_CONTACT" />
        </Term>
        <Term name={t.rightComplain}>
          <p>{t.rightComplainText}</p>
          <OutsideLink href="https://www.garanteprivacy.it" label={t.rightComplainLink} />
        </Term>
      </Terms>
    </>
  )
}
