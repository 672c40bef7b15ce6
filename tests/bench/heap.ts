import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/** Bytes that are in use after everything unused was collected. */
function usedHeap(): number {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  for (let n = 0; n < 3; n += 1) collect()
  return process.memoryUsage().heapUsed
}

const COPIES = 5

/** Bytes that the thing keeps in use once it is made: of several, so that what else is freed meanwhile weighs little. */
export function heapOf(make: () => object): number {
  const copies: object[] = []
  const before = usedHeap()
  for (let n = 0; n < COPIES; n += 1) copies.push(make())
  const after = usedHeap()
  // The copies are named after the measurement, so that they are not collected before it.
  return (after - before) / copies.length
}

/** Bytes in megabytes, for reading. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
