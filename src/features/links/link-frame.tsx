import type { ReactNode } from 'react'
import { useTitle } from '../../ui/use-title.ts'

interface LinkFrameProps {
  readonly title: string
  readonly lead?: string
  readonly busy?: boolean
  readonly children: ReactNode
}

/** One column: what the link is for, then what to do with it. */
export function LinkFrame({ title, lead, busy = false, children }: LinkFrameProps) {
  useTitle(title)
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1} aria-busy={busy}>
      <div className="page-head">
        <h1 className="statement">{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      <div className="stack">{children}</div>
    </main>
  )
}
