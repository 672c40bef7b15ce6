/** The middle of the numbers, or the mean of the two in the middle. Errors: an empty list. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** The number below which the share `part` (0–1) of the numbers lies, between neighbours in proportion. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * part
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  if (low === undefined || high === undefined) throw new Error('There is no middle of no numbers')
  return low + (high - low) * (place - Math.floor(place))
}
