import { defineMessages } from '../messages.ts'

const password = {
  show: 'Mostra',
  hide: 'Nascondi',
  what: 'la password',
  rule: (least: number) =>
    `Almeno ${least} caratteri, e nessun’altra regola: quattro parole a caso vanno benissimo, anche con gli spazi.`,
  length: (has: number, least: number) => `${has} caratteri su ${least}`,
  enough: 'Lunga abbastanza',
  missing: 'Scegli una password.',
  short: (left: number) =>
    left === 1 ? 'Manca 1 carattere: allungala un po’.' : `Mancano ${left} caratteri: allungala un po’.`,
  long: 'Al massimo 256 caratteri.',
  common: 'È tra le password che si provano per prime, perché la usano in molti. Scegline una solo tua.',
}
export type PasswordTexts = typeof password

/** Typing and choosing a password. */
export const passwordMessages = defineMessages(password, () => import('./english/password.ts'))
