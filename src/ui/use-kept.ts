import { useState } from 'react'

/** For a dialog that shows something this once: whoever leaves it without having kept that is asked first. */
export function useKept(shown: boolean, close: () => void) {
  const [kept, setKept] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const leave = () => (!shown || kept ? close() : setLeaving(true))
  return { leave, asked: { leaving: leaving && !kept, onKept: () => setKept(true), onLeave: leave, onClose: close } }
}
