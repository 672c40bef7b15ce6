import { methodMessages } from '../../i18n/messages/method.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Term, Terms } from '../../ui/terms.tsx'

/** Where the method's cases are, how to run one's own against it, and where the data are described. */
export function CheckText() {
  const t = useMessages(methodMessages)
  return (
    <>
      <p>{t.checkText}</p>
      <Terms>
        <Term name={t.checkFile}>
          <code>seeds/vectors-linear-pace.json</code>
        </Term>
        <Term name={t.checkCommand}>
          <code>npm run vectors -- seeds/vectors-linear-pace.json</code>
        </Term>
      </Terms>
      <div className="row">
        <ButtonLink href="/api/docs" look="line" external>
          {t.apiDocs}
        </ButtonLink>
        <ButtonLink href="/percorso" look="line">
          {t.pathPage}
        </ButtonLink>
      </div>
    </>
  )
}
