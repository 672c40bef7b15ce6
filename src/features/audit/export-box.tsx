import type { ActFilter } from '../../api/audit-queries.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { type FilterNames, isFiltering } from './act-filter.ts'
import { useAuditExport } from './use-audit-export.ts'

interface Props {
  readonly org: string | null
  readonly filter: ActFilter
  readonly names: FilterNames
}

/** Everything that passes the filter, as a file for people or for programs. */
export function ExportBox({ org, filter, names }: Props) {
  const t = useMessages(auditMessages)
  const { take, pending, done, failure } = useAuditExport(org, filter, names)
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
      <p className="secondary">{isFiltering(filter) ? t.exportFilteredNote : t.exportNote}</p>
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
