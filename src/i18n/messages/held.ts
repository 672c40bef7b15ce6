import { defineMessages } from '../messages.ts'

const values = (count: number) => (count === 1 ? '1 valore' : `${count} valori`)

const held = {
  title: 'Trattenuti',
  review: 'Convalida',
  crumbs: 'Dove sei',
  lead: (count: number) =>
    count === 1
      ? '1 valore non è entrato da solo nel registro: decidi tu.'
      : `${count} valori non sono entrati da soli nel registro: decidi tu, uno per uno o insieme.`,
  shown: (shown: number) => `Qui vedi i ${shown} che aspettano da più tempo; gli altri arrivano dopo questi.`,
  link: (count: number) => (count === 1 ? '1 valore trattenuto' : `${count} valori trattenuti`),
  linkNote: 'Arrivati tardi o da chi non fa più parte di un’organizzazione: aspettano te.',
  empty: 'Non c’è niente di trattenuto.',
  emptyNote:
    'Un valore per un periodo chiuso, o di chi non fa più parte di un’organizzazione, aspetta qui la tua parola.',
  table: (organisation: string, period: string) => `${organisation}, ${period}: valori trattenuti`,
  noPeriod: 'senza periodo',
  choose: 'Scegli',
  chooseOne: (name: string) => `Scegli ${name}`,
  chooseAll: 'Scegli tutti',
  chooseNone: 'Non sceglierne nessuno',
  chosen: (count: number) => (count === 0 ? 'Nessuno scelto.' : count === 1 ? '1 scelto.' : `${count} scelti.`),
  indicator: 'Indicatore',
  value: 'Valore',
  why: 'Perché è trattenuto',
  now: 'Nel registro ora',
  decision: 'Decisione',
  breakdown: (dimension: string, item: string) => `Per ${dimension}: ${item}`,
  by: (name: string) => `di ${name}`,
  written: (when: string) => `scritto il ${when} secondo il suo dispositivo`,
  received: (when: string) => `arrivato il ${when}`,
  someone: 'una persona che qui non è nota',
  erasedPerson: 'persona cancellata',
  unavailable: (reason: string) => `Non disponibile: ${reason}`,
  withdrawn: 'ritirato',
  redacted: 'Cancellato: di ciò che diceva non resta niente da leggere.',
  submission: 'Invio del periodo',
  submissionNote: (count: number) =>
    `Dice che ${count === 1 ? '1 valore è pronto' : `${count} valori sono pronti`} per la convalida.`,
  approval: 'Approvazione',
  giveBack: 'Rinvio con un motivo',
  redaction: 'Cancellazione',
  redactionNote: (reason: string) => `Cancella ciò che dice un’altra scrittura. Motivo: ${reason}`,
  why_period_closed: 'periodo chiuso',
  why_definition_changed: 'definizione cambiata',
  why_membership_ended: 'appartenenza finita',
  why_not_author: 'a nome di altri',
  closed: (day: string) => `Il periodo ha accettato valori fino al ${day}.`,
  closedAnyhow: 'Il periodo non accettava più valori.',
  redefined: (from: number, to: number) => `È scritto con la versione ${from} della definizione; ora vale la ${to}.`,
  ended: (name: string) => `${name} non fa più parte dell’organizzazione.`,
  offered: (by: string, author: string) => `Lo offre ${by} a nome di ${author}, che non l’ha ancora rimandato.`,
  nothing: 'niente',
  inConflict: 'in conflitto',
  willConflict: 'Chi l’ha scritto non aveva visto questo valore: se lo accogli, la casella va in conflitto.',
  accept: 'Accogli',
  acceptOne: (name: string) => `Accogli ${name}`,
  acceptMany: (count: number) => (count === 0 ? 'Accogli' : `Accogli ${values(count)}`),
  decline: 'Respingi',
  declineOne: (name: string) => `Respingi ${name}`,
  declineMany: (count: number) => (count === 0 ? 'Respingi' : `Respingi ${values(count)}`),
  onlyDecline: 'Chi l’avrebbe scritto qui non è noto: si può solo respingere.',
  declineTitle: 'Perché non si può accogliere?',
  declineHint: 'Lo legge chi ha scritto il valore, sul suo dispositivo. Di’ che cosa può fare.',
  declineList: 'Restano fuori dal registro:',
  reason: 'Motivo',
  reasonMissing: 'Scrivi il motivo: senza, chi ha scritto il valore non sa perché.',
  reasonTooLong: (max: number) => `Il motivo è troppo lungo: al massimo ${max} caratteri.`,
  cancel: 'Annulla',
  accepted: (count: number) =>
    count === 1
      ? '1 valore accolto: è nel registro a nome di chi l’ha scritto.'
      : `${count} valori accolti: sono nel registro a nome di chi li ha scritti.`,
  declined: (count: number) =>
    count === 1
      ? '1 valore respinto: chi l’ha scritto leggerà il motivo.'
      : `${count} valori respinti: chi li ha scritti leggerà il motivo.`,
  gone: (count: number) =>
    count === 1
      ? '1 valore non aspettava più: qualcuno ha già deciso, o il suo autore l’ha rimandato.'
      : `${count} valori non aspettavano più: qualcuno ha già deciso, o i loro autori li hanno rimandati.`,
  left: (count: number) => (count === 0 ? 'Non resta altro.' : count === 1 ? 'Ne resta 1.' : `Ne restano ${count}.`),
  failed_offline: 'Sei senza rete: la decisione non è partita. Riprova quando la rete torna.',
  failed_busy: 'Il server non ha risposto: non so se la decisione è arrivata. Riprova, non conta due volte.',
  failed_refused: 'Il server non ha accettato la decisione. Ricarica la pagina e guarda che cosa è cambiato.',
  failed_author_unknown: 'Chi l’avrebbe scritto qui non è noto: si può solo respingere.',
}
export type HeldTexts = typeof held

/** Deciding on what the server keeps beside the logs. */
export const heldMessages = defineMessages(held, () => import('./english/held.ts'))
