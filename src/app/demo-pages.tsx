import type { ReactNode } from 'react'
import { demoMessages } from '../i18n/messages/demo.ts'
import { useMessages } from '../i18n/messages.ts'
import { Button } from '../ui/button.tsx'

function DemoPage({ busy, children }: { readonly busy: boolean; readonly children: ReactNode }) {
  return (
    <main className="page page-narrow" id="contenuto" tabIndex={-1} aria-busy={busy}>
      {children}
    </main>
  )
}

/** While the server in the tab starts. */
export function DemoStarting() {
  const t = useMessages(demoMessages)
  return (
    <DemoPage busy>
      <div className="page-head" role="status">
        <h1>{t.starting}</h1>
        <p className="lead">{t.startingNote}</p>
      </div>
    </DemoPage>
  )
}

/** The browser cannot run it: what it needs, and another try. */
export function DemoFailed() {
  const t = useMessages(demoMessages)
  return (
    <DemoPage busy={false}>
      <div className="page-head" role="alert">
        <h1>{t.failed}</h1>
        <p className="lead">{t.failedNote}</p>
      </div>
      <div className="row">
        <Button onClick={() => location.reload()}>{t.again}</Button>
      </div>
    </DemoPage>
  )
}

/** Another tab has the demonstration: what that means, and how to bring it here. */
export function DemoElsewhere({ onOpenHere }: { readonly onOpenHere: () => void }) {
  const t = useMessages(demoMessages)
  return (
    <DemoPage busy={false}>
      <div className="page-head">
        <h1>{t.elsewhere}</h1>
        <p className="lead">{t.elsewhereNote}</p>
      </div>
      <div className="row">
        <Button onClick={onOpenHere}>{t.openHere}</Button>
      </div>
    </DemoPage>
  )
}
