import type { KeyboardEvent } from 'react'
import { type FieldPlace, neighbour } from './focus-order.ts'

const STEP: Partial<Record<string, 1 | -1>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }

const placeOf = ({ dataset }: HTMLElement): FieldPlace => ({
  row: dataset.row ?? '',
  column: Number(dataset.column ?? 0),
})

/**
 * Moves by row among the boxes of a grid: Enter and arrow down to the next, arrow up to the one before.
 *
 * A list of choices keeps its arrows and a button its Enter; at either end `onEnd` is told and the focus stays.
 */
export function moveByRow(event: KeyboardEvent<HTMLElement>, onEnd: (row: string) => void): void {
  const { target, currentTarget, key } = event
  const step = STEP[key]
  if (step === undefined || !(target instanceof HTMLElement) || target.dataset.row === undefined) return
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
  if (target instanceof HTMLSelectElement && key !== 'Enter') return
  if (target instanceof HTMLButtonElement && key === 'Enter') return
  event.preventDefault()
  const boxes = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const next = neighbour(boxes.map(placeOf), placeOf(target), step)
  if (next === null) onEnd(target.dataset.row)
  else boxes.find((box) => isAt(box, next))?.focus()
}

const isAt = (box: HTMLElement, place: FieldPlace): boolean =>
  box.dataset.row === place.row && Number(box.dataset.column) === place.column
