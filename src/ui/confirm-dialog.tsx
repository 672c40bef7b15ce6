import type { ReactNode } from 'react'
import { doingMessages } from '../i18n/messages/doing.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Failed } from './failed.tsx'

interface ConfirmDialogProps {
  readonly title: string
  /** The button that does it, in so many words. */
  readonly confirm: string
  readonly act: {
    readonly run: () => void
    readonly pending: boolean
    readonly problem: unknown
    readonly clear: () => void
  }
  /** What a code of the act's problem means here. */
  readonly words?: Readonly<Record<string, string>>
  readonly onClose: () => void
  /** What will happen, and what will not. */
  readonly children: ReactNode
}

/** Asks before what cannot be taken back lightly, and stays until the server has done it. */
export function ConfirmDialog({ title, confirm, act, words = {}, onClose, children }: ConfirmDialogProps) {
  const t = useMessages(doingMessages)
  const close = () => {
    act.clear()
    onClose()
  }
  return (
    <Dialog
      title={title}
      closeLabel={t.cancel}
      onClose={close}
      actions={
        <>
          <Button look="line" onClick={close}>
            {t.cancel}
          </Button>
          <Button aria-disabled={act.pending || undefined} onClick={() => act.run()}>
            {act.pending ? t.working : confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Failed problem={act.problem} words={words} />
        {children}
      </div>
    </Dialog>
  )
}
