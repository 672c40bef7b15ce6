import type { KeyboardEvent } from 'react'
import { type FieldPlace, following, neighbour } from './focus-order.ts'

type Move = (order: readonly FieldPlace[], at: FieldPlace) => FieldPlace | null

const MOVES: Partial<Record<string, Move>> = {
  Enter: following,
  ArrowDown: (order, at) => neighbour(order, at, 1),
  ArrowUp: (order, at) => neighbour(order, at, -1),
}

const placeOf = ({ dataset }: HTMLElement): FieldPlace => ({
  row: dataset.row ?? '',
  column: Number(dataset.column ?? 0),
})

/**
 * Moves among the boxes of a grid: Enter to the next box, the arrows to the row below or above.
 *
 * A list of choices keeps its arrows and a button its Enter; at either end `onEnd` is told and the focus stays.
 */
export function moveAmongBoxes(event: KeyboardEvent<HTMLElement>, onEnd: (row: string) => void): void {
  const { target, currentTarget, key } = event
  const move = MOVES[key]
  if (move === undefined || !(target instanceof HTMLElement) || target.dataset.row === undefined) return
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  if (target instanceof HTMLSelectElement && key !== 'Enter') return
  if (target instanceof HTMLButtonElement && key === 'Enter') return
  event.preventDefault()
  const boxes = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const next = move(boxes.map(placeOf), placeOf(target))
  if (next === null) onEnd(target.dataset.row)
  else boxes.find((box) => isAt(box, next))?.focus()
}

const isAt = (box: HTMLElement, place: FieldPlace): boolean =>
  box.dataset.row === place.row && Number(box.dataset.column) === place.column
