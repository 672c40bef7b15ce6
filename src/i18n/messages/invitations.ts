import { defineMessages } from '../messages.ts'

const invitations = {
  invite: 'Invita una persona',
  email: 'E-mail della persona',
  emailHint: 'È l’indirizzo con cui accederà: vale solo per chi ce l’ha.',
  emailMissing: 'Scrivi l’e-mail di chi inviti.',
  emailWrong: 'Scrivi un’e-mail intera, come nome@esempio.it, senza lettere accentate.',
  role: 'Che cosa potrà fare',
  submit: 'Prepara l’invito',
  open: 'Inviti aperti',
  openNote:
    'Ogni invito vale una volta. Se il link si perde, invita di nuovo lo stesso indirizzo: quello di prima smette di valere.',
  invitedBy: (name: string, day: string) => `invito di ${name}, ${day}`,
  expires: (when: string) => `vale fino al ${when}`,
  withdraw: 'Ritira',
  withdrawOf: (email: string) => `Ritira l’invito a ${email}`,
  withdrawn: (email: string) => `Invito a ${email} ritirato: il suo link non vale più.`,
  linkTitle: (email: string) => `L’invito per ${email} è pronto`,
  linkSent: 'Il link è partito anche per e-mail.',
  linkNotSent:
    'Da qui non è partita nessuna e-mail: il link lo consegni tu, a voce o per messaggio, solo a questa persona.',
  resetTitle: (name: string) => `Il link per ${name} è pronto`,
  resetNote:
    'Consegnalo solo a questa persona, dopo aver verificato che sia lei. Con il link sceglie una nuova password, e le sue altre sessioni finiscono.',
  linkOnce: 'Si vede solo adesso: il server non lo conserva. Vale una volta sola.',
  link: 'Link da consegnare',
  linkExpires: (when: string) => `Vale fino al ${when}.`,
  copy: 'Copia il link',
  copied: 'Copiato.',
  copyFailed: 'Il browser non ha permesso di copiare. Il link è selezionato: copialo a mano.',
  done: 'L’ho consegnato',
  close: 'Chiudi',
}
export type InvitationsTexts = typeof invitations

/** Inviting people, and links that are handed over. */
export const invitationsMessages = defineMessages(invitations, () => import('./english/invitations.ts'))
