import { useRef, useState } from 'react'

/** Something that a button opens in its place; when it closes the keyboard is back on the button. */
export function useOpened() {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLElement | null>(null)
  return {
    open,
    show: () => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      setOpen(true)
    },
    close: () => {
      setOpen(false)
      // The button may be drawn anew by the closing: its place in the page has the focus then.
      setTimeout(() => opener.current?.isConnected && opener.current.focus())
    },
  }
}
