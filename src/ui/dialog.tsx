import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './button.tsx'

export interface DialogProps {
  title: string
  closeLabel: string
  onClose: () => void
  children: ReactNode
  /** Buttons, the least dangerous first. */
  actions?: ReactNode
}

/**
 * A native modal dialog, open as long as it is rendered: `{asking && <Dialog …/>}`.
 * Escape and the close button ask `onClose`; the element that had the focus gets it back.
 */
export function Dialog({ title, closeLabel, onClose, children, actions }: DialogProps) {
  const titleId = useId()
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
      {actions && <div className="dialog-foot">{actions}</div>}
    </dialog>
  )
}

/** Opens the dialog over the page while it is mounted, then hands the focus back to where it was. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    // What the dialog was opened for comes first, not the way out of it.
    element?.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select)')?.focus()
    return () => {
      element?.close()
      // Closing may have led to another page, whose content has the focus by now.
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [])
  return dialog
}
