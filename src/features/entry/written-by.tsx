import type { LocalRow } from '../../domain/cell-state.ts'
import type { ValueEntry } from '../../domain/entry.ts'
import type { Membership } from '../../domain/people.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { entryMessages } from '../../i18n/messages/entry.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useThisDevice } from '../../storage/this-device.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { deviceText } from './device-words.ts'
import { authorName } from './people-names.ts'

/** Who wrote a value, on which device and when by its clock; and when the server had it. */
export function WrittenBy({ row, people }: { row: LocalRow<ValueEntry>; people: Membership['people'] }) {
  const t = useMessages(entryMessages)
  const { format } = useLanguage()
  const { person } = useWorkspace()
  const device = deviceText(row, person.id, useThisDevice(), {
    thisDevice: t.onThisDevice,
    ownOther: t.onOwnOther,
    named: t.onDevice,
  })
  const author = authorName(row.author, person.id, people, t)
  const { at } = row.entry
  return (
    <span className="text-16">
      {author === null ? t.byYou : t.by(author)}
      {device !== null && `, ${device}`}, <time dateTime={at}>{format.instant(at)}</time>
      {row.receivedAt !== null && <span className="quiet"> · {t.receivedAt(format.instant(row.receivedAt))}</span>}
    </span>
  )
}
