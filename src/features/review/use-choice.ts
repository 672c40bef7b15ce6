import { useState } from 'react'
import { cellKey } from '../../domain/entry.ts'
import type { ReviewCell } from '../../domain/wire/review.ts'

/** Which of the waiting cells the manager has chosen. */
export interface Choice {
  readonly has: (cell: ReviewCell) => boolean
  readonly toggle: (cell: ReviewCell) => void
  readonly chooseAll: () => void
  readonly chooseUnmarked: () => void
  readonly clear: () => void
  readonly cells: readonly ReviewCell[]
  readonly all: boolean
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return next
}

/** Starts with every waiting cell that is not marked: what looks unusual is chosen by hand. */
export function useChoice(cells: readonly ReviewCell[]): Choice {
  const waiting = cells.filter(({ state }) => state === 'waiting')
  const keysOf = (some: readonly ReviewCell[]) => new Set(some.map(({ cell }) => cellKey(cell)))
  const unmarked = () => keysOf(waiting.filter(({ marked }) => !marked))
  const [keys, setKeys] = useState(unmarked)
  const chosen = waiting.filter(({ cell }) => keys.has(cellKey(cell)))
  return {
    has: ({ cell }) => keys.has(cellKey(cell)),
    toggle: ({ cell }) => setKeys(toggled(keys, cellKey(cell))),
    chooseAll: () => setKeys(keysOf(waiting)),
    chooseUnmarked: () => setKeys(unmarked()),
    clear: () => setKeys(new Set()),
    cells: chosen,
    all: waiting.length > 0 && chosen.length === waiting.length,
  }
}
