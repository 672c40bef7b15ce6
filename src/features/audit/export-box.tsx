import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useAuditExport } from './use-audit-export.ts'

/** Everything that was written down, as a file for people or for programs. */
export function ExportBox({ org }: { readonly org: string | null }) {
  const t = useMessages(auditMessages)
  const { take, pending, done, failure } = useAuditExport(org)
  return (
    <div className="audit-export no-print">
      <div className="row">
        <Button look="line" icon="download" disabled={pending} onClick={() => take('csv')}>
          {t.csv}
        </Button>
        <Button look="line" icon="download" disabled={pending} onClick={() => take('json')}>
          {t.json}
        </Button>
      </div>
      <p className="secondary">{t.exportNote}</p>
      <div role="status">
        {pending && <p>{t.exporting}</p>}
        {done && <Notice tone="done">{t.exported}</Notice>}
        {failure !== null && (
          <Notice tone={failure === 'offline' ? 'offline' : 'problem'}>{t[`failed_${failure}`]}</Notice>
        )}
      </div>
    </div>
  )
}
