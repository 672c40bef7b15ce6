import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface DisclosureProps {
  summary: ReactNode
  open?: boolean
  children: ReactNode
}

/** Something that most readers do not need at once: native, found by the browser's search, printed open. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron-right" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  )
}
