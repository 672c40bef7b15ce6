/** A box of the grid: the row that it stands in and which of the row's boxes it is, from 0. */
export interface FieldPlace {
  readonly row: string
  readonly column: number
}

/** The next box in reading order: what is left of the row, then the row below; null from the last. */
export function following(order: readonly FieldPlace[], at: FieldPlace): FieldPlace | null {
  const index = order.findIndex(({ row, column }) => row === at.row && column === at.column)
  return index < 0 ? null : (order[index + 1] ?? null)
}

/**
 * The box one row further (1) or one row back (-1), in the same column where that row has it, else in its last one.
 *
 * Shape  `order` lists every box in reading order; null at either end, so that the key keeps its own meaning there
 */
export function neighbour(order: readonly FieldPlace[], at: FieldPlace, step: 1 | -1): FieldPlace | null {
  const rows = [...new Set(order.map(({ row }) => row))]
  const row = rows[rows.indexOf(at.row) + step]
  if (row === undefined || !rows.includes(at.row)) return null
  const boxes = order.filter((place) => place.row === row)
  return boxes.find(({ column }) => column === at.column) ?? boxes.at(-1) ?? null
}
