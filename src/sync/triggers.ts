import type { Reason } from './engine-state.ts'

interface Page {
  readonly window: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  readonly document: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> & {
    readonly visibilityState: DocumentVisibilityState
  }
}

/** Wants an exchange when the network comes back and when the page is looked at again; the answer stops listening. */
export function wantOnReturn(page: Page, want: (why: Reason) => void): () => void {
  const onOnline = () => want('online')
  const onVisible = () => {
    if (page.document.visibilityState === 'visible') want('focus')
  }
  page.window.addEventListener('online', onOnline)
  page.document.addEventListener('visibilitychange', onVisible)
  return () => {
    page.window.removeEventListener('online', onOnline)
    page.document.removeEventListener('visibilitychange', onVisible)
  }
}
