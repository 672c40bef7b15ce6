import type { Notices } from '../../domain/wire/notices.ts'
import { privacyMessages } from '../../i18n/messages/privacy.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Term, Terms } from '../../ui/terms.tsx'
import { Said } from './said.tsx'

/** Who answers for people's data here. */
export function WhoChapter({ notices }: { readonly notices: Notices }) {
  const t = useMessages(privacyMessages)
  return (
    <>
      <Terms>
        <Term name={t.controller}>
          <Said text={notices.controller} setting="PRIVACY_CONTROLLER" />
        </Term>
        <Term name={t.contact}>
          <Said text={notices.controllerContact} setting="PRIVACY_CONTACT" />
        </Term>
        <Term name={t.officer}>
          <Said text={notices.dataProtectionOfficer} setting="PRIVACY_DPO" />
          {notices.dataProtectionOfficer === null && <p className="text-16 quiet">{t.officerMaybe}</p>}
        </Term>
      </Terms>
      <p>{t.whoNote}</p>
    </>
  )
}
