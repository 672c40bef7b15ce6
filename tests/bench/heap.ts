import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | undefined

/** Bytes that are in use after everything unused was collected. */
function usedHeap(): number {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
  return process.memoryUsage().heapUsed
}

/** Bytes that the thing keeps in use once it is made. */
export function heapOf(make: () => object): number {
  const before = usedHeap()
  const made = make()
  const after = usedHeap()
  // The thing is named after the measurement, so that it is not collected before it.
  if (Object.keys(made).length < 0) throw new Error('An object has names')
  return after - before
}

/** Bytes in megabytes, for reading. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
