import type { Ledger } from '../../domain/ledger.ts'
import type { CellStateName } from '../../ui/cell-state-mark.tsx'

/** The places where a value may be, in the order of its way from this device to the log. */
export const STOPS = ['waiting', 'held', 'refused', 'conflicts', 'safe'] as const
export type Stop = (typeof STOPS)[number]

/** The state whose shape and colour a place has everywhere else. */
export const STATE_OF_STOP = {
  waiting: 'on_device',
  held: 'held',
  refused: 'refused',
  conflicts: 'conflict',
  safe: 'safe',
} as const satisfies Record<Stop, CellStateName>

export function countAt(ledger: Ledger, stop: Stop): number {
  return ledger[stop].length
}
