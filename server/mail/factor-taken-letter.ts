import type { Letter } from '../deps.ts'

/** Tells somebody that their second factor was taken away; in both languages. `account` is where they turn it on again. */
export function factorTakenLetter(to: string, account: string): Letter {
  return {
    to,
    subject: 'Traguardo 2030: il tuo secondo fattore · your second factor',
    text: [
      'Chi amministra Traguardo 2030 ha tolto dal tuo account il secondo fattore, i codici di recupero e le passkey, e ha chiuso le tue sessioni. La password è quella di prima: ora basta quella per entrare.',
      'Appena entri, riattiva il secondo fattore dal tuo account:',
      account,
      'Se non l’hai chiesto tu, cambia subito la password e avvisa chi amministra.',
      '',
      'An administrator of Traguardo 2030 has taken the second factor, the recovery codes and the passkeys from your account and ended your sessions. The password is the one you had: it is now enough to sign in.',
      'Once you are in, turn the second factor on again from your account:',
      account,
      'If you did not ask for it, change your password at once and tell who administers.',
      '',
    ].join('\n'),
  }
}
