/**
 * The shortest list found that still fails: takes away ever smaller parts while what is left fails.
 *
 * Source  delta debugging, Zeller & Hildebrandt 2002 (ddmin, complements only)
 */
export async function shrink<T>(
  list: readonly T[],
  fails: (part: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = list
  for (let size = Math.ceil(kept.length / 2); size >= 1; ) {
    let shorter = false
    for (let from = 0; from < kept.length; ) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (await fails(without)) {
        kept = without
        shorter = true
      } else from += size
    }
    if (size === 1 && !shorter) return kept
    size = size === 1 ? 1 : Math.ceil(size / 2)
  }
  return kept
}
