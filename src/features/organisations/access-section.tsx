import { Link } from 'wouter'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { ItemLine, ItemLines } from '../../ui/item-line.tsx'
import { SideSection } from '../../ui/side-section.tsx'

interface Props {
  readonly org: string
  /** Whether the reader may see what has happened. */
  readonly readsActs: boolean
}

/** The ways to who else reads the organisation's values, and to what has happened in it. */
export function AccessSection({ org, readsActs }: Props) {
  const t = useMessages(organisationsMessages)
  return (
    <SideSection title={t.access} note={t.accessNote}>
      <ItemLines>
        <ItemLine
          name={<Link href={`/organizzazioni/${org}/finanziatori`}>{t.funders}</Link>}
          details={[t.fundersNote]}
        />
        {readsActs && (
          <ItemLine name={<Link href={`/organizzazioni/${org}/azioni`}>{t.acts}</Link>} details={[t.actsNote]} />
        )}
      </ItemLines>
    </SideSection>
  )
}
