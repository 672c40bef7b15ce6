import { useEffect } from 'react'
import { linksMessages } from '../../i18n/messages/links.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LinkFrame } from './link-frame.tsx'
import { forgetToken } from './opened-token.ts'

interface VoidPageProps {
  /** `void`: the server knows no such link; `part`: it is too short to be one; `none`: the page has none. */
  readonly why: 'void' | 'part' | 'none'
}

/** A link that leads nowhere: why that may be, and what to do. */
export function VoidPage({ why }: VoidPageProps) {
  const t = useMessages(linksMessages)
  useEffect(forgetToken, [])
  return (
    <LinkFrame title={t[`${why}Title`]}>
      <p>{t[`${why}Note`]}</p>
      <div className="row">
        <ButtonLink href="/accedi">{t.signIn}</ButtonLink>
        {why === 'void' && (
          <ButtonLink href="/password" look="line">
            {t.forgotten}
          </ButtonLink>
        )}
      </div>
    </LinkFrame>
  )
}
