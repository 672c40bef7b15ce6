import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Store } from '../../storage/store.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { createCellsSource, type HeldCells } from './cells-source.ts'
import { type DeskPlace, portsOf } from './desk-ports.ts'
import { seenOfRaw, typedOfRaw } from './typed.ts'
import { createDesk, type Desk, type DeskView } from './writing-desk.ts'

/** The cells of a period on this device and the desk on which they are written. */
export interface EntryDesk {
  readonly held: HeldCells | null
  readonly desk: Desk
  readonly view: DeskView
}

/**
 * Opens the desk of a period: puts back what a closed tab left unfinished, saves when the page is hidden or left.
 *
 * `place` must keep its identity as long as organisation, period and what is asked are the same.
 */
export function useEntryDesk(place: DeskPlace): EntryDesk {
  const { store, syncNow } = useWorkspace()
  const sync = useLatest(syncNow)
  const source = useMemo(() => createCellsSource(store, place.org), [store, place.org])
  const held = useSyncExternalStore(source.subscribe, source.snapshot)
  const desk = useMemo(
    () => createDesk(portsOf(place, store, source, () => sync.current())),
    [place, store, source, sync],
  )
  const view = useSyncExternalStore(desk.subscribe, desk.view)
  const ready = held !== null

  useEffect(() => {
    if (held !== null) desk.settle()
  }, [held, desk])

  useEffect(() => {
    if (!ready) return
    let gone = false
    const stillHere = () => !gone
    void restoreDrafts(desk, place, store, stillHere)
    return () => {
      gone = true
    }
  }, [ready, desk, place, store])

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void desk.leaveAll()
    }
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      void desk.leaveAll()
    }
  }, [desk])

  return { held, desk, view }
}

/** The newest of a value that may change without the desk having to be laid again. */
function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  return latest
}

/** Puts the drafts of the period back into their boxes and makes entries of those that can be. */
async function restoreDrafts(
  desk: Desk,
  { org, period, indicators }: DeskPlace,
  store: Store,
  stillHere: () => boolean,
): Promise<void> {
  const drafts = await store.drafts(org)
  if (!stillHere()) return
  const asked = new Set(indicators.map(({ code }) => code))
  for (const { key, raw, note } of drafts) {
    const [indicator = '', of] = key.split('/')
    const mine = of === period && asked.has(indicator)
    if (mine && !desk.view().writings.has(key)) desk.restore(key, typedOfRaw(raw, note), seenOfRaw(raw))
  }
  await desk.leaveAll()
}
