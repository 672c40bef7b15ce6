import { useEffect, useRef } from 'react'

/** What is known of a mutation: whether it is under way, and when it was last begun, in milliseconds since 1970. */
interface Under {
  readonly isPending: boolean
  readonly submittedAt: number
}

/** How often something is done that must not be done twice. */
export interface OneAtATime<Given> {
  /** Does it, unless it is under way. */
  readonly run: (given: Given) => void
  /** Whether it was begun and its end has not been drawn yet. */
  readonly isUnderWay: () => boolean
}

/**
 * Lets a mutation run only when the one before it is over and the page says so. What was drawn last is no guard: of two
 * presses of a double click the second comes before the first has been drawn.
 */
export function useOneAtATime<Given>(
  mutate: (given: Given) => void,
  { isPending, submittedAt }: Under,
): OneAtATime<Given> {
  const underWay = useRef(false)
  // `submittedAt` tells of one that began and ended between two drawings.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new beginning is what it waits for
  useEffect(() => {
    if (!isPending) underWay.current = false
  }, [isPending, submittedAt])
  return {
    run: (given) => {
      if (underWay.current) return
      underWay.current = true
      mutate(given)
    },
    isUnderWay: () => underWay.current,
  }
}
