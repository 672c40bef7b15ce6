import type { Format } from './format.ts'

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const
const STEP = 1000

/** A number of bytes as people read it: 340 kB · 1,2 MB · 58 GB. Never less than 1 kB. */
export function bytesText(bytes: number, format: Format): string {
  let size = Math.max(1, bytes / STEP)
  let unit: (typeof UNITS)[number] = 'kB'
  for (const next of UNITS.slice(1)) {
    // Whatever would be written with four digits goes up, also by rounding.
    if (Math.round(size) < STEP) break
    size /= STEP
    unit = next
  }
  return `${format.number(size, size < 10 && unit !== 'kB' ? 1 : 0)}\u00a0${unit}`
}
