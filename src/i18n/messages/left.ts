import { defineMessages } from '../messages.ts'

const values = (count: number) => (count === 1 ? '1 valore' : `${count} valori`)

const left = {
  title: (name: string | null) => `Non fai più parte di ${name ?? 'un’organizzazione'}`,
  since: (day: string) => `Questo dispositivo lo sa dal ${day}.`,
  waiting: (count: number) =>
    count === 1
      ? '1 valore è solo qui: quando parte viene trattenuto, e decide la gestione del Piano.'
      : `${count} valori sono solo qui: quando partono vengono trattenuti, e decide la gestione del Piano.`,
  held: (count: number) =>
    `${values(count)} ${count === 1 ? 'è sul server, trattenuto' : 'sono sul server, trattenuti'}: decide la gestione del Piano.`,
  refused: (count: number) =>
    count === 1
      ? '1 valore non è stato preso: resta qui, e si può esportare.'
      : `${count} valori non sono stati presi: restano qui, e si possono esportare.`,
  drafts: (count: number) =>
    count === 1 ? '1 bozza resta qui, da rileggere.' : `${count} bozze restano qui, da rileggere.`,
  nothing: 'Su questo dispositivo non resta nulla da inviare. Quello che hai inviato è dell’organizzazione.',
  entry: 'Rilevazioni',
  backToList: 'Torna alle rilevazioni',
  notTheirs: 'Non fai parte di questa organizzazione',
  notTheirsBody:
    'Le rilevazioni le compilano le organizzazioni del Piano. Se la tua ne fa parte, chiedi alla gestione del Piano di aggiungerti.',
  see: 'Guardali nel registro',
  take: 'Esportali in un file',
  revokedTitle: 'Questo dispositivo è stato revocato',
  revokedGone: 'Quello che aveva ricevuto è stato cancellato da qui; sul server non manca nulla.',
  revokedKept: (unsent: number, drafts: number) =>
    unsent + drafts === 0
      ? 'Non c’era nulla da inviare.'
      : `Quello che non era partito è ancora qui: ${[
          ...(unsent > 0 ? [values(unsent)] : []),
          ...(drafts > 0 ? [drafts === 1 ? '1 bozza' : `${drafts} bozze`] : []),
        ].join(' e ')}.`,
  revokedGoOn: 'Per continuare accedi, e dal registro riprendi a usare il dispositivo.',
  signIn: 'Accedi',
  ledgerOf: (name: string) => `Registro di ${name}`,
}
export type LeftTexts = typeof left

/** What is still here of organisations that the person has left, and on a device that was revoked. */
export const leftMessages = defineMessages(left, () => import('./english/left.ts'))
