import { useSyncExternalStore } from 'react'
import { workerAddress } from './trusted-types.ts'

let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

function found(worker: ServiceWorker | null): void {
  if (worker === null) return
  waiting = worker
  for (const listener of listeners) listener()
}

function watch(registration: ServiceWorkerRegistration): void {
  // With no controller this is the first installation, not an update.
  if (navigator.serviceWorker.controller !== null) found(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller !== null) found(worker)
    })
  })
}

/** So long a first reading is left in peace before the app is put aside for later. */
const FIRST_READING_MS = 4_000
const BETWEEN_LOOKS_MS = 60 * 60_000

/** Registers the worker that opens the app without a network: after a first reading, or at once for who signed in. */
export function registerServiceWorker({ soon }: { readonly soon: boolean }): void {
  if (soon) register()
  else setTimeout(register, FIRST_READING_MS)
}

function register(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV || import.meta.env.MODE === 'demo') return
  navigator.serviceWorker
    .register(workerAddress())
    .then((registration) => {
      watch(registration)
      lookAgain(registration)
    })
    .catch((cause: unknown) => {
      // Without it the app works while there is a network; nothing typed depends on it.
      console.warn('The service worker could not be registered', cause)
    })
}

/** The browser looks for a newer version when a page is opened; a page that stays open for weeks asks by itself. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let looked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - looked < BETWEEN_LOOKS_MS) return
    looked = Date.now()
    // Without a network there is nothing newer to find.
    registration.update().catch(() => {})
  })
}

/** A newer version that waits, and how to open it; it never swaps the app by itself. */
export function useUpdate(): (() => void) | null {
  const worker = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )
  if (worker === null) return null
  return () => openNewer(worker, navigator.serviceWorker, () => location.reload())
}

/** So long the newer version has to take the page over by itself. */
export const TAKING_OVER_MS = 1_500

/**
 * Lets a worker that waits take over, and loads the page anew under it.
 *
 * Chromium now and then gives the change up, when the page asks the worker before for something in that very moment
 * (w3c/ServiceWorker issue 916 tells why it waits at all): the worker then waits for minutes, and the press seems lost.
 * Once the page is loaded anew the worker takes over, so that is done in any case.
 */
export function openNewer(
  worker: Pick<ServiceWorker, 'postMessage'>,
  container: Pick<ServiceWorkerContainer, 'addEventListener'>,
  reload: () => void,
): void {
  const late = setTimeout(reload, TAKING_OVER_MS)
  const inTime = () => {
    clearTimeout(late)
    reload()
  }
  container.addEventListener('controllerchange', inTime, { once: true })
  worker.postMessage({ type: 'SKIP_WAITING' })
}
