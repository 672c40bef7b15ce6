import { useState } from 'react'
import { api } from '../../api/client.ts'
import { exportOwnData } from '../../domain/endpoints/account.ts'
import { accountMessages } from '../../i18n/messages/account.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/download.ts'
import { Failed } from '../../ui/failed.tsx'
import { Said, SideSection } from '../../ui/side-section.tsx'
import { useAccountAct } from './use-account-act.ts'

/** All that is known of the person, into a file. */
export function DataSection() {
  const t = useMessages(accountMessages)
  const [said, setSaid] = useState('')
  const act = useAccountAct(
    () => api.call(exportOwnData),
    (data) => {
      const content = new Blob([`${JSON.stringify(data, null, 2)}\n`], { type: 'application/json' })
      saveFile(`${t.dataFile}-${data.exportedAt.slice(0, 10)}.json`, content)
      setSaid(t.downloaded)
    },
  )
  return (
    <SideSection title={t.data} note={t.dataNote}>
      <p>{t.dataWhat}</p>
      <Failed problem={act.problem} />
      <div className="row">
        <Button look="line" icon="download" aria-disabled={act.pending || undefined} onClick={() => act.run()}>
          {act.pending ? t.downloading : t.download}
        </Button>
      </div>
      <Said>{said}</Said>
    </SideSection>
  )
}
