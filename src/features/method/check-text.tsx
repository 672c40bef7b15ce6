import { methodMessages } from '../../i18n/messages/method.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'

/** Where the method's cases are, how to run one's own against it, and where the data are described. */
export function CheckText() {
  const t = useMessages(methodMessages)
  return (
    <>
      <p>{t.checkText}</p>
      <dl className="method-kinds">
        <div>
          <dt>{t.checkFile}</dt>
          <dd>
            <code>seeds/vectors-linear-pace.json</code>
          </dd>
        </div>
        <div>
          <dt>{t.checkCommand}</dt>
          <dd>
            <code>npm run vectors -- seeds/vectors-linear-pace.json</code>
          </dd>
        </div>
      </dl>
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
