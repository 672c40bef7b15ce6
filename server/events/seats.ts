/** Places of which everybody has so many. */
interface Seats {
  /** Takes one of theirs, to be given back once by calling what is answered; null where they have no more. */
  take(whose: string): (() => void) | null
}

/** Seats, `each` for everybody. */
export function createSeats(each: number): Seats {
  const taken = new Map<string, number>()
  return {
    take(whose) {
      const before = taken.get(whose) ?? 0
      if (before === each) return null
      taken.set(whose, before + 1)
      return () => {
        const left = (taken.get(whose) ?? 0) - 1
        if (left === 0) taken.delete(whose)
        else taken.set(whose, left)
      }
    },
  }
}
