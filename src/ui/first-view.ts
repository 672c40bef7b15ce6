import { useEffect, useState } from 'react'

const seen = new Set<string>()

/** True while a screen is shown for the first time since the page was loaded: what moves may move once. */
export function useFirstView(screen: string): boolean {
  const [first] = useState(() => !seen.has(screen))
  useEffect(() => {
    seen.add(screen)
  }, [screen])
  return first
}
