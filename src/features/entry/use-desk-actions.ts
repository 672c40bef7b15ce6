import { useMemo, useState } from 'react'
import type { RowActions } from './row-actions.ts'

/** What stands over the page and waits for an answer. */
export type Asked =
  | { readonly kind: 'history'; readonly key: string }
  | { readonly kind: 'conflict'; readonly key: string }
  | { readonly kind: 'submit' }

/** Which row is in hand, which ones are open, and which question stands over the page. */
export function useDeskActions() {
  const [focused, setFocused] = useState<string | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [asked, ask] = useState<Asked | null>(null)
  const actions = useMemo<RowActions>(
    () => ({
      onFocus: setFocused,
      onToggle: (key) => setOpen((before) => toggled(before, key)),
      onHistory: (key) => ask({ kind: 'history', key }),
      onConflict: (key) => ask({ kind: 'conflict', key }),
    }),
    [],
  )
  return { actions, open, focused, asked, ask }
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}
