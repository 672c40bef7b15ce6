import { useLanguage } from '../../i18n/language.tsx'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'

interface Props {
  /** How many acts pass the filter in all. */
  readonly found: number
  /** The filter in words; empty for none. */
  readonly words: readonly (readonly [label: string, asked: string])[]
}

/** How many acts there are and which; said aloud when it changes. */
export function FoundLine({ found, words }: Props) {
  const t = useMessages(auditMessages)
  const { format } = useLanguage()
  return (
    <p className="audit-found" id="azioni-trovate" role="status" tabIndex={-1}>
      <strong>{words.length === 0 ? t.all(format.number(found), found) : t.found(format.number(found), found)}</strong>
      {words.map(([label, asked]) => (
        <span key={label}>
          {label}: {asked}
        </span>
      ))}
    </p>
  )
}
