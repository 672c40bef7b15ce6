import { useMutation } from '@tanstack/react-query'
import { ApiProblem, isTemporary } from '../../api/api-problem.ts'
import { type ActFilter, takeAudit } from '../../api/audit-queries.ts'
import { useProven } from '../../api/proof.tsx'
import type { AuditEvent } from '../../domain/wire/audit.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { useMessages } from '../../i18n/messages.ts'
import { downloadCsv, saveFile } from '../../ui/download.ts'
import { type FilterNames, fileNameOf, filterWords } from './act-filter.ts'
import { actsCsv } from './acts-csv.ts'

export type ExportKind = 'csv' | 'json'
export type ExportFailure = 'proof' | 'offline' | 'busy' | 'refused'

/** Takes everything that passes the filter as a file that says so; asks the person to show that it is them where that is long ago. */
export function useAuditExport(org: string | null, filter: ActFilter, names: FilterNames) {
  const t = useMessages(auditMessages)
  const { language, format } = useLanguage()
  const proven = useProven()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async (kind: ExportKind) => {
      const { events } = await proven(() => takeAudit(org, filter))
      const words = filterWords(filter, names, t, format)
      const name = fileNameOf(filter, t)
      if (kind === 'csv') return downloadCsv(name, actsCsv(events, words, t), language)
      saveFile(`${name}.json`, jsonOf(filter, events))
    },
  })
  return { take: mutate, pending: isPending, done: isSuccess, failure: failureOf(error) }
}

const jsonOf = (filter: ActFilter, events: readonly AuditEvent[]) =>
  new Blob([`${JSON.stringify({ filter, events }, null, 2)}\n`], { type: 'application/json' })

function failureOf(error: Error | null): ExportFailure | null {
  if (error === null) return null
  const code = error instanceof ApiProblem ? error.code : null
  if (code === 'proof_needed') return 'proof'
  if (code === 'offline') return 'offline'
  return code === null || isTemporary(error) ? 'busy' : 'refused'
}
