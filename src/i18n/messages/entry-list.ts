import { defineMessages } from '../messages.ts'

const entryList = {
  title: 'Rilevazioni',
  lead: 'Ogni valore si salva mentre scrivi, anche senza rete.',
  notMemberTitle: 'Non fai parte di un’organizzazione che risponde',
  notMemberBody:
    'Le rilevazioni le compilano le organizzazioni del Piano. Se la tua ne fa parte, chiedi alla gestione del Piano di aggiungerti.',
  nothingAskedTitle: 'Per ora non ti è chiesto nulla',
  nothingAskedBody: 'Quando la gestione del Piano chiederà un indicatore a questa organizzazione, lo troverai qui.',
  ledger: 'Registro degli invii',
  ledgerOf: (organisation: string) => `Registro degli invii di ${organisation}`,
  access: 'Persone e accessi',
  accessOf: (organisation: string) => `Persone e accessi di ${organisation}`,
  dueNow: 'Da inviare adesso',
  dueNowNote: 'Il semestre, il trimestre e l’anno stanno insieme: conta il giorno.',
  nothingDue: 'In questo momento non c’è nulla da inviare.',
  running: 'Già aperte',
  runningNote: 'Il periodo non è finito: puoi portarti avanti.',
  closed: 'Chiuse, da rileggere',
  closedNote: 'Tutti i valori con la loro storia.',
  dueBy: (day: string) => `da inviare entro il ${day}`,
  lateUntil: (due: string, day: string) => `era da inviare entro il ${due}; si può ancora fino al ${day}`,
  extendedUntil: (day: string) => `per proroga fino al ${day}`,
  closedYear: (year: string, count: number) => `${year} · ${count === 1 ? '1 rilevazione' : `${count} rilevazioni`}`,
  closedOn: (day: string) => `chiusa il ${day}`,
  progressLong: (done: number, asked: number) =>
    done === 1 ? `1 indicatore su ${asked}` : `${done} indicatori su ${asked}`,
  count_conflict: (count: number) => `${count} in conflitto`,
  count_refused: (count: number) => (count === 1 ? '1 rifiutato' : `${count} rifiutati`),
  count_held: (count: number) => (count === 1 ? '1 trattenuto' : `${count} trattenuti`),
  count_returned: (count: number) => `${count} da chiarire`,
  count_approved: (count: number) => (count === 1 ? '1 approvato' : `${count} approvati`),
  count_submitted: (count: number) => `${count} in verifica`,
  count_safe: (count: number) => `${count} al sicuro`,
  count_on_device: (count: number) => `${count} su questo dispositivo`,
  sentAlready: (day: string) => `già inviata; si può correggere fino al ${day}`,
  statesOf: (period: string) => `Stato dei valori: ${period}`,
  unknownPeriodTitle: 'Qui non c’è una rilevazione',
  unknownPeriodBody: 'A questa organizzazione non è chiesto nulla per questo periodo, oppure l’indirizzo non è giusto.',
  backToList: 'Torna alle rilevazioni',
}
export type EntryListTexts = typeof entryList

/** The list of periods, and where a page of data entry is not what it was asked for. */
export const entryListMessages = defineMessages(entryList, () => import('./english/entry-list.ts'))
