import { defineMessages } from '../messages.ts'

const invitations = {
  invite: 'Invita una persona',
  email: 'E-mail della persona',
  emailHint: 'È l’indirizzo con cui accederà: vale solo per chi ce l’ha.',
  emailMissing: 'Scrivi l’e-mail di chi inviti.',
  emailWrong: 'Scrivi un’e-mail intera, come nome@esempio.it, senza lettere accentate.',
  emailOwn: 'È il tuo indirizzo. Il tuo ruolo può cambiarlo solo un’altra persona.',
  memberAlready: 'Questa persona fa già parte dell’organizzazione. Il ruolo si cambia nell’elenco, con «Cambia ruolo».',
  roleAlready:
    'Questa persona ha già questo ruolo. La trovi nell’elenco: i ruoli li cambia chi amministra, con «Ruoli».',
  replaces: 'Questo indirizzo ha già un invito aperto: con quello nuovo, il link di prima smette di valere.',
  replaced: 'Il link di prima non vale più.',
  role: 'Che cosa potrà fare',
  submit: 'Prepara l’invito',
  open: 'Inviti aperti',
  openNote: 'Ogni invito vale una volta. Se il link si perde, fanne uno nuovo: quello di prima smette di valere.',
  invitedBy: (name: string, day: string) => `invito di ${name}, ${day}`,
  expires: (when: string) => `vale fino al ${when}`,
  renew: 'Nuovo link',
  renewOf: (email: string) => `Nuovo link per ${email}`,
  withdraw: 'Ritira',
  withdrawOf: (email: string) => `Ritira l’invito a ${email}`,
  withdrawn: (email: string) => `Invito a ${email} ritirato: il suo link non vale più.`,
  linkTitle: (email: string) => `L’invito per ${email} è pronto`,
  linkSent: 'Il link è partito anche per e-mail.',
  linkNotSent:
    'Da qui non è partita nessuna e-mail: il link lo consegni tu, per messaggio o su carta, solo a questa persona.',
  resetTitle: (name: string) => `Il link per ${name} è pronto`,
  resetNote:
    'Consegnalo solo a questa persona, dopo aver verificato che sia lei. Con il link sceglie una nuova password, e le sue altre sessioni finiscono.',
  linkOnce: 'Si vede solo adesso: il server non lo conserva. Vale una volta sola.',
  link: 'Link da consegnare',
  linkExpires: (when: string) => `Vale fino al ${when}.`,
  copy: 'Copia il link',
  copied: 'Copiato.',
  share: 'Condividi…',
  qr: 'Il link come codice QR: chi lo riceve lo inquadra con il telefono.',
  leave: 'Il link non è ancora stato copiato. Se chiudi ora si perde, e ne servirà uno nuovo.',
  leaveIt: 'Chiudi senza copiarlo',
  copyFailed: 'Il browser non ha permesso di copiare. Il link è selezionato: copialo a mano.',
  done: 'L’ho consegnato',
  close: 'Chiudi',
}
export type InvitationsTexts = typeof invitations

/** Inviting people, and links that are handed over. */
export const invitationsMessages = defineMessages(invitations, () => import('./english/invitations.ts'))
