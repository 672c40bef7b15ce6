import { useState } from 'react'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { SideSection } from '../../ui/side-section.tsx'
import { EraseDialog } from './erase-dialog.tsx'

interface EraseSectionProps {
  /** Values on this device that are not on the server. */
  readonly unsent: number
  readonly onErased: () => void
}

/** The way to leave altogether: folded behind a question and a word. */
export function EraseSection({ unsent, onErased }: EraseSectionProps) {
  const t = useMessages(accountMessages)
  const [asking, setAsking] = useState(false)
  return (
    <SideSection title={t.erase} note={t.eraseNote}>
      <p>{t.eraseStays}</p>
      <div className="row">
        <Button look="line" onClick={() => setAsking(true)}>
          {t.eraseOpen}
        </Button>
      </div>
      {asking && <EraseDialog {...{ unsent, onErased }} onClose={() => setAsking(false)} />}
    </SideSection>
  )
}
