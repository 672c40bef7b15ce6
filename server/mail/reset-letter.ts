import type { Letter } from '../deps.ts'

/** The letter with a link to set a new password; in both languages, for nobody is signed in who has chosen one. */
export function resetLetter(to: string, url: string): Letter {
  return {
    to,
    subject: 'Traguardo 2030: una nuova password · a new password',
    text: [
      'Per scegliere una nuova password apri questo link. Vale un’ora e una volta sola:',
      url,
      'Se non l’hai chiesto tu, non serve fare nulla: la password resta quella che è.',
      '',
      'To choose a new password open this link. It works for an hour, and once:',
      url,
      'If you did not ask for it, there is nothing to do: the password stays as it is.',
      '',
    ].join('\n'),
  }
}
