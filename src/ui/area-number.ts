/** The order of a priority area in the plan, which is also its plate and its hue. */
export type AreaNumber = 1 | 2 | 3 | 4 | 5 | 6

/** Narrows the order of an area read from a catalogue; throws on one that has no plate, because a seventh hue is a design decision. */
export function asAreaNumber(order: number): AreaNumber {
  if (order === 1 || order === 2 || order === 3 || order === 4 || order === 5 || order === 6) return order
  throw new RangeError(`No plate for area ${order}: the design has hues for areas 1 to 6. Add one to tokens.css first.`)
}
