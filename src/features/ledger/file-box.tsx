import { type ChangeEvent, useId, useState } from 'react'
import { ledgerMessages } from '../../i18n/messages/ledger.ts'
import { useMessages } from '../../i18n/messages.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { type EntryRow, REFUSED, UNSENT } from '../../sync/row.ts'
import { Button } from '../../ui/button.tsx'
import { saveFile } from '../../ui/download.ts'
import { Icon } from '../../ui/icon.tsx'
import { exportUnsent } from './unsent-export.ts'
import { importUnsent } from './unsent-import.ts'

interface FileBoxProps {
  readonly org: string
  readonly name: string
  readonly rows: readonly EntryRow[]
}

interface Answer {
  readonly said: string
  readonly wrong: boolean
}

/** What has not left, into a file; and such a file from another device, back. */
export function FileBox({ org, name, rows }: FileBoxProps) {
  const t = useMessages(ledgerMessages)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const count = rows.filter(({ st }) => st === UNSENT || st === REFUSED).length
  return (
    <section className="ledger-side" id="file" aria-labelledby="file-title" tabIndex={-1}>
      <h2 id="file-title">{t.file}</h2>
      <p className="text-16">{t.fileNote}</p>
      <div className="ledger-file-buttons">
        <ExportButton {...{ org, name, count }} onAnswer={setAnswer} />
        <ImportButton org={org} onAnswer={setAnswer} />
      </div>
      <p className={answer?.wrong ? 'field-error' : 'text-16'} role="status">
        {answer?.wrong && <Icon name="warning" />}
        <span>{answer?.said}</span>
      </p>
    </section>
  )
}

interface ExportButtonProps extends Omit<FileBoxProps, 'rows'> {
  readonly count: number
  readonly onAnswer: (answer: Answer) => void
}

function ExportButton({ org, name, count, onAnswer }: ExportButtonProps) {
  const t = useMessages(ledgerMessages)
  const { person, store } = useWorkspace()
  const take = async () => {
    const from = { org, organisation: name, exportedAt: new Date().toISOString() }
    try {
      const file = await exportUnsent(store, { ...from, person: { id: person.id, name: person.name } })
      saveFile(file.name, file.content)
      onAnswer({ said: t.exported(file.count), wrong: false })
    } catch {
      onAnswer({ said: t.exportFailed, wrong: true })
    }
  }
  if (count === 0) return <p className="text-16 quiet">{t.exportNothing}</p>
  return (
    <Button look="line" icon="download" onClick={() => void take()}>
      {t.exportUnsent(count)}
    </Button>
  )
}

function ImportButton({ org, onAnswer }: Pick<ExportButtonProps, 'org' | 'onAnswer'>) {
  const t = useMessages(ledgerMessages)
  const { person, store, syncNow } = useWorkspace()
  const id = useId()
  const bring = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    if (file === undefined) return
    const read = await importUnsent(store, org, person.id, file)
    // The same file may be chosen again.
    currentTarget.value = ''
    if (read.ok && read.added > 0) syncNow()
    onAnswer(
      read.ok
        ? { said: t.imported(read.added, read.known), wrong: false }
        : { said: t[`file_${read.code}`], wrong: true },
    )
  }
  return (
    <span className="ledger-import">
      <input id={id} type="file" accept=".json,application/json" onChange={(event) => void bring(event)} />
      <label className="button button-line" htmlFor={id}>
        <Icon name="arrow-up" />
        {t.importFile}
      </label>
    </span>
  )
}
