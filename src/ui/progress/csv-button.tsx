import { useLanguage } from '../../i18n/language.tsx'
import { progressMessages } from '../../i18n/messages/progress.ts'
import { useMessages } from '../../i18n/messages.ts'
import { Button } from '../button.tsx'
import type { CsvTable } from '../csv.ts'
import { downloadCsv } from '../download.ts'

/** Offers the table on the screen as a file; it is put together when asked for. */
export function CsvButton({ name, table }: { name: string; table: () => CsvTable }) {
  const t = useMessages(progressMessages)
  const { language } = useLanguage()
  return (
    <Button look="chip" icon="download" onClick={() => void downloadCsv(name, table(), language)}>
      {t.csv}
    </Button>
  )
}
