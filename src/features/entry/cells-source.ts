import { type LocalCell, readCells } from '../../domain/cell-state.ts'
import type { Store } from '../../storage/store.ts'
import type { EntryRow } from '../../sync/row.ts'

/** What this device holds of one organisation. */
export interface HeldCells {
  readonly rows: readonly EntryRow[]
  readonly cells: ReadonlyMap<string, LocalCell>
}

/** The organisation's cells as they are now and after every change, from the device's own database. */
export interface CellsSource {
  /** Null until the database has answered once. Throws what the database answered when it could not. */
  readonly snapshot: () => HeldCells | null
  readonly subscribe: (listener: () => void) => () => void
}

export function createCellsSource(store: Pick<Store, 'watchRows'>, org: string): CellsSource {
  let held: HeldCells | null = null
  let failure: unknown = null
  return {
    snapshot: () => {
      if (failure !== null) throw failure
      return held
    },
    subscribe: (listener) => {
      const watching = store.watchRows(org).subscribe({
        next: (rows) => {
          held = { rows, cells: readCells(rows) }
          listener()
        },
        error: (problem) => {
          failure = problem
          listener()
        },
      })
      return () => watching.unsubscribe()
    },
  }
}
