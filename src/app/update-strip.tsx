import { shellMessages } from '../i18n/messages/shell.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'
import { Strip } from '../ui/strip.tsx'
import { useUpdate } from './service-worker.ts'

/** Offers a newer version; the person says when. */
export function UpdateStrip() {
  const t = useMessages(shellMessages)
  const open = useUpdate()
  if (open === null) return null
  return (
    <Strip icon="info" live>
      {t.update}{' '}
      <Button look="plain" onClick={open}>
        {t.updateNow}
      </Button>
    </Strip>
  )
}
