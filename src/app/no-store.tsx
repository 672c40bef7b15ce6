import { safetyMessages } from '../i18n/messages/safety.ts'
import { useMessages } from '../i18n/messages.ts'
import type { StorageCode } from '../storage/storage-problem.ts'
import { Button } from '../ui/button.tsx'
import { SafetyLine } from '../ui/safety-line.tsx'
import { Strip } from '../ui/strip.tsx'

const STRIPS = {
  no_indexeddb: 'noStoreStrip',
  superseded: 'storeSuperseded',
  closed: 'storeClosed',
  quota: 'storeQuota',
  failed: 'storeFailed',
} as const satisfies Record<StorageCode, string>

/** In the place of the safety line: nothing is promised where nothing is kept. */
export function NoStoreLine() {
  const t = useMessages(safetyMessages)
  return <SafetyLine tone="attention">{t.noStore}</SafetyLine>
}

/** What does not work without the device's database, and what to do about it. */
export function NoStoreStrip({ code }: { readonly code: StorageCode }) {
  const t = useMessages(safetyMessages)
  return (
    <Strip
      icon="warning"
      tone="off_course"
      live
      actions={
        code !== 'no_indexeddb' && (
          <Button look="plain" onClick={() => location.reload()}>
            {t.reload}
          </Button>
        )
      }
    >
      {t[STRIPS[code]]}
    </Strip>
  )
}
