/** What anybody may see: kept for offline reading, for everybody who uses this browser without signing in too. */
export const PUBLIC = 'public'
/** What only the signed-in person may see: kept for offline reading under their id, dropped when they sign out. */
export const OWN = 'own'

/** Whether what the query holds is kept for offline reading; anything else (session, passwords of the demo) is not. */
export function isKept(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === PUBLIC || queryKey[0] === OWN
}

/** Roll-ups follow an approval within seconds: an answer half a minute old is asked again when it is looked at. */
export const FRESH_MS = 30_000
