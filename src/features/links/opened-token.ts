import { useEffect, useState } from 'react'

// In memory alone: who goes to sign in and comes back finds it, whoever looks at the device later does not.
let opened: string | null = null

/** Takes the secret out of the address, so that neither the address bar nor the history keeps it. */
export function takeToken(where: Pick<Location, 'hash' | 'pathname' | 'search'>, keeps: Pick<History, 'replaceState'>) {
  const token = where.hash.slice(1)
  if (token !== '') {
    opened = token
    keeps.replaceState(null, '', where.pathname + where.search)
  }
  return opened
}

/** The link has done what it was for, or never will. */
export function forgetToken(): void {
  opened = null
}

/** The secret of the link that was opened last in this page; null where none was, or the page was loaded anew. */
export function useOpenedToken(): string | null {
  const [token, setToken] = useState(() => takeToken(location, history))
  useEffect(() => {
    // Another link opened in the same tab changes nothing of the address but what follows the #.
    const again = () => setToken(takeToken(location, history))
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])
  return token
}
