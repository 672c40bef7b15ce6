import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Indicator } from '../../domain/indicator.ts'
import type { Period } from '../../domain/period.ts'
import type { Store } from '../../storage/store.ts'
import { useWorkspace } from '../../storage/workspace.tsx'
import { createCellsSource, type HeldCells } from './cells-source.ts'
import { type DeskPlace, portsOf } from './desk-ports.ts'
import { forgetTexts, keepTexts, lastTextsName } from './last-texts.ts'
import { restoreTexts, textsOf } from './restore-texts.ts'
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
 * What is asked may be read anew at any time, also while somebody types: the desk and what lies on it stay.
 */
export function useEntryDesk(org: string, period: Period, indicators: readonly Indicator[]): EntryDesk {
  const { person, store, syncNow } = useWorkspace()
  const newest = useLatest(indicators)
  const place = useMemo(() => ({ org, period, asked: () => newest.current }), [org, period, newest])
  const sync = useLatest(syncNow)
  const source = useMemo(() => createCellsSource(store, place.org), [store, place.org])
  const held = useSyncExternalStore(source.subscribe, source.snapshot)
  const desk = useMemo(
    () => createDesk(portsOf(place, { person: person.id, store }, source, () => sync.current())),
    [place, person.id, store, source, sync],
  )
  const view = useSyncExternalStore(desk.subscribe, desk.view)
  const name = lastTextsName(person.id, place.org, place.period)

  useEffect(() => {
    if (held !== null) desk.settle()
  }, [held, desk])
  useRestoredTexts(held !== null, { desk, place, store, name })
  useSavedOnLeaving(desk, name)
  return { held, desk, view }
}

interface Restoring {
  readonly desk: Desk
  readonly place: DeskPlace
  readonly store: Store
  readonly name: string
}

function useRestoredTexts(ready: boolean, { desk, place, store, name }: Restoring): void {
  useEffect(() => {
    if (!ready) return
    let gone = false
    void restoreTexts({ desk, place, store, name, isGone: () => gone })
    return () => {
      gone = true
    }
  }, [ready, desk, place, store, name])
}

function useSavedOnLeaving(desk: Desk, name: string): void {
  useEffect(() => {
    const save = async () => {
      keepTexts(localStorage, name, textsOf(desk.view()))
      await desk.leaveAll()
      if (desk.view().problem === null) forgetTexts(localStorage, name)
    }
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void save()
    }
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', save)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', save)
      void desk.leaveAll()
    }
  }, [desk, name])
}

/** The newest of a value that may change without the desk having to be laid again. */
function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  return latest
}
