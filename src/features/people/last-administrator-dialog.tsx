import { peopleMessages } from '../../i18n/messages/people.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Says that the last administrator stays, and what to do first; there is nothing to confirm. */
export function LastAdministratorDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages(peopleMessages)
  return (
    <Dialog
      title={t.lastTitle}
      closeLabel={t.close}
      onClose={onClose}
      actions={
        <Button look="line" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <p>{t.lastAdministrator}</p>
    </Dialog>
  )
}
