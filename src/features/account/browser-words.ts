import type { AccountTexts } from '../../i18n/messages/account.ts'

/** Browser and system as people say them, from the server's word or two («Chrome, Windows»); null where it has none. */
export function inWords(browser: string | null, t: Pick<AccountTexts, 'browserOn'>): string | null {
  const [name, system] = browser?.split(', ') ?? []
  if (name === undefined) return null
  return system === undefined ? name : t.browserOn(name, system)
}
