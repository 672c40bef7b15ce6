import { defineMessages } from '../messages.ts'

const password = {
  show: 'Mostra',
  hide: 'Nascondi',
  what: 'la password',
  rule: (least: number) =>
    `Almeno ${least} caratteri, e non facile da indovinare: quattro parole a caso vanno benissimo, anche con gli spazi.`,
  length: (has: number, least: number) => `${has} caratteri su ${least}`,
  enough: 'Lunga abbastanza',
  missing: 'Scegli una password.',
  short: (left: number) =>
    left === 1 ? 'Manca 1 carattere: allungala un po’.' : `Mancano ${left} caratteri: allungala un po’.`,
  long: 'Al massimo 256 caratteri.',
  common:
    'È lunga abbastanza, ma facile da indovinare: la usano in molti, o ripete qualcosa di noto, come la tua e-mail. Scegline un’altra.',
}
export type PasswordTexts = typeof password

/** Typing and choosing a password. */
export const passwordMessages = defineMessages(password, () => import('./english/password.ts'))
