import { useEffect, useRef } from 'react'

/**
 * For what the dialog around it shows only once: the keyboard goes on at the dialog's title, and where the browser shuts
 * the dialog unasked (Escape twice, the phone's back gesture) it opens again and asks `onLeave`.
 *
 * Returns  the ref of an element in that dialog
 */
export function useLastingDialog(onLeave: () => void) {
  const inside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const title = inside.current?.closest('dialog')?.querySelector('h2')
    title?.setAttribute('tabindex', '-1')
    title?.focus()
  }, [])
  useEffect(() => {
    const dialog = inside.current?.closest('dialog')
    const reopen = () => {
      dialog?.showModal()
      onLeave()
    }
    dialog?.addEventListener('close', reopen)
    return () => dialog?.removeEventListener('close', reopen)
  }, [onLeave])
  return inside
}
