import type { Catalogue } from '../../domain/catalogue.ts'
import type { OrganisationPage } from '../../domain/wire/organisations.ts'
import { organisationsMessages } from '../../i18n/messages/organisations.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useFacts } from './details-facts.tsx'

type Details = OrganisationPage['details']

interface Props {
  /** What the person had read when they began to type. */
  readonly read: Details
  readonly now: Details
  readonly catalogue: Catalogue
  /** Goes on from what is known now. */
  readonly onSeen: () => void
}

/** Says what somebody else changed since the form was opened; nothing was saved, and what was typed is kept. */
export function ChangedMeanwhile({ read, now, catalogue, onSeen }: Props) {
  const t = useMessages(organisationsMessages)
  const before = useFacts(read, catalogue)
  const changed = useFacts(now, catalogue).filter(([, fact], index) => fact !== before[index]?.[1])
  return (
    <Notice tone="attention" role="alert" title={t.meanwhile}>
      {changed.length > 0 && (
        <ul>
          {changed.map(([term, fact]) => (
            <li key={term}>{t.isNow(term, fact)}</li>
          ))}
        </ul>
      )}
      <p>{t.meanwhileNote}</p>
      <Button look="line" onClick={onSeen}>
        {t.meanwhileSeen}
      </Button>
    </Notice>
  )
}
