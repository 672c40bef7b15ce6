/** What anybody may see: kept for offline reading, for everybody who uses this browser without signing in too. */
export const PUBLIC = 'public'
/** What only the signed-in person may see: kept for offline reading under their id, dropped when they sign out. */
export const OWN = 'own'

/** Whether what the query holds is kept for offline reading; anything else (session, passwords of the demo) is not. */
export function isKept(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === PUBLIC || queryKey[0] === OWN
}
