/**
 * Moves labels apart that would stand on one another, as little as it can and keeping their order.
 *
 * Shape  vertical places in pixels, any order; the answer in the same order, each at least `gap` from the next, all
 *        between `top` and `bottom` where they fit
 */
export function spreadLabels(places: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  let above = top - gap
  const pushed = order.map(({ place, index }) => {
    above = Math.max(place, above + gap)
    return { place: above, index }
  })
  let below = bottom + gap
  for (const label of pushed.toReversed()) {
    below = Math.min(label.place, below - gap)
    label.place = below
  }
  return pushed.sort((a, b) => a.index - b.index).map(({ place }) => place)
}
