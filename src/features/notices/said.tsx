import { noticesMessages } from '../../i18n/messages/notices.ts'
import { useMessages } from '../../i18n/messages.ts'

interface SaidProps {
  /** As who runs the installation wrote it; null where they did not. */
  readonly text: string | null
  /** The setting in which it is said. */
  readonly setting: string
}

/** What who runs the installation said, to be written to where it is an address; or that they have not, and where they would. */
export function Said({ text, setting }: SaidProps) {
  if (text === null) return <Unsaid setting={setting} />
  const href = addressIn(text)
  return <p>{href === null ? text : <a href={href}>{text}</a>}</p>
}

interface UnsaidProps {
  /** In the place's own words, where it has any. */
  readonly text?: string
  readonly setting: string
}

/** That nobody has said it yet, and the setting in which who runs the installation says it. */
export function Unsaid({ text, setting }: UnsaidProps) {
  const t = useMessages(noticesMessages)
  return (
    <>
      <p>{text ?? t.unsaid}</p>
      <p className="text-16 quiet">
        {t.unsaidSetting} <code>{setting}</code>
        {t.unsaidWhere}
      </p>
    </>
  )
}

/** Where a text leads that is nothing but an e-mail address or a page's; null for any other. */
function addressIn(text: string): string | null {
  if (/^[^\s@<>:/]+@[^\s@<>:/]+\.[^\s@<>:/]+$/.test(text)) return `mailto:${text}`
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? text : null
}
