import { useMemo, useSyncExternalStore } from 'react'
import type { Store } from '../../storage/store.ts'
import { createCellsSource, type HeldCells } from './cells-source.ts'

/** The organisation's cells on this device, kept up to date; null while they are being read the first time. */
export function useHeldCells(store: Store, org: string): HeldCells | null {
  const source = useMemo(() => createCellsSource(store, org), [store, org])
  return useSyncExternalStore(source.subscribe, source.snapshot)
}
