import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { LanguageProvider } from '../i18n/language.tsx'
import { queries } from './answers.ts'
import { PageBoundary } from './page-boundary.tsx'
import { placeNamed } from './place-named.ts'
import { ProofProvider } from './proof-provider.tsx'
import { Routes } from './routes.tsx'
import { Shell } from './shell.tsx'
import { shownContent } from './shown-content.ts'
import { WhoProvider } from './who.tsx'

/** What the address names after its `#`: the first thing in it that can be worked with, else the place itself. */
function namedPlace(): HTMLElement | null {
  const id = placeNamed(location.hash)
  const place = id === '' ? null : document.getElementById(id)
  return place?.querySelector<HTMLElement>('input, select, textarea, button, a') ?? place
}

/** So long a place that the address names may take to appear. */
const PLACE_WAIT_MS = 4_000

/** After a change of page the keyboard and the screen reader start at the new page's content. */
function useFocusOnNavigation(at: string): void {
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    scrollTo(0, 0)
    // A page that is still on its way gets the focus in the very moment it appears: later, somebody may be typing in it.
    const arrival = new MutationObserver(() => focus())
    let patient = location.hash !== ''
    const focus = () => {
      const content = shownContent()
      const place = namedPlace()
      if (place !== null) {
        place.focus({ preventScroll: true })
        place.scrollIntoView({ block: 'center' })
      } else if (content !== undefined && content.ariaBusy !== 'true' && !patient) {
        content.focus({ preventScroll: true })
      } else return
      stop()
    }
    const late = setTimeout(() => {
      patient = false
      focus()
    }, PLACE_WAIT_MS)
    const stop = () => {
      arrival.disconnect()
      clearTimeout(late)
    }
    arrival.observe(document.body, { subtree: true, childList: true, attributeFilter: ['style', 'aria-busy', 'id'] })
    focus()
    return stop
  }, [at])
}

/** What is taken away leaves the focus to what stood around it. It comes by itself: the first page need not wait for it. */
function useKeptFocus(): void {
  useEffect(() => {
    const ending = import('./kept-focus.ts').then(
      ({ keepFocus }) => keepFocus(),
      () => undefined,
    )
    return () => void ending.then((end) => end?.())
  }, [])
}

function Pages() {
  const [at] = useLocation()
  useFocusOnNavigation(at)
  useKeptFocus()
  return (
    <Shell at={at}>
      <PageBoundary at={at}>
        <Routes />
      </PageBoundary>
    </Shell>
  )
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <WhoProvider>
          <ProofProvider>
            <Suspense>
              <Pages />
            </Suspense>
          </ProofProvider>
        </WhoProvider>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
