import type { LocalCell } from './cell-state.ts'
import { cellKey } from './entry.ts'
import type { Period } from './period.ts'

/** What keeps a period from being submitted, as keys of cells. */
export interface Blockers {
  readonly missing: readonly string[]
  readonly conflicts: readonly string[]
  readonly refused: readonly string[]
  readonly held: readonly string[]
}

type Asked = readonly { readonly indicator: string; readonly period: Period }[]
type Cells = ReadonlyMap<string, LocalCell>

/**
 * What stands between the asked totals and their submission.
 *
 * *Not available* with its reason is an answer. Source: SPEC V1-V2.
 */
export function blockers(asked: Asked, cells: Cells): Blockers {
  const keys = keysOf(asked)
  const inState = (state: LocalCell['state']) => keys.filter((key) => cells.get(key)?.state === state)
  return {
    missing: keys.filter((key) => (cells.get(key)?.value ?? null) === null),
    conflicts: inState('conflict'),
    refused: inState('refused'),
    held: inState('held'),
  }
}

/** Whether nothing blocks. */
export function canSubmit(found: Blockers): boolean {
  return Object.values(found).every((keys: readonly string[]) => keys.length === 0)
}

/** Ids of the values that a submission of the asked cells names. */
export function headsToSubmit(asked: Asked, cells: Cells): string[] {
  return keysOf(asked).flatMap((key) => cells.get(key)?.heads.map(({ entry }) => entry.id) ?? [])
}

function keysOf(asked: Asked): string[] {
  return asked.map((cell) => cellKey({ ...cell, disaggregation: '' }))
}
