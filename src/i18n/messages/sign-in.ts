import { defineMessages } from '../messages.ts'

const signIn = {
  title: 'Accedi',
  why: 'Serve per scrivere i valori della tua organizzazione o convalidarli. Per leggere il Piano non serve.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Accedi',
  submitting: 'Controllo…',
  wrong: 'E-mail o password non corrispondono. Controlla e riprova.',
  tooMany: 'Troppi tentativi. Aspetta qualche minuto e riprova.',
  offline: 'Sei senza rete. Per accedere serve la rete; quello che hai scritto qui ti aspetta.',
  busy: 'Il server non risponde. Riprova fra poco.',
  missingEmail: 'Scrivi la tua e-mail.',
  missingPassword: 'Scrivi la tua password.',
  demoTitle: 'Prova come una di queste persone',
  demoNote: 'Persone e organizzazioni inventate.',
  demoPassword: (password: string) => `Con e-mail e password: la password di tutte è «${password}».`,
  enterAs: (name: string) => `Entra come ${name}`,
  leaveTitle: 'Vuoi uscire?',
  leaveAs: (name: string) => `Hai fatto l’accesso come ${name}.`,
  leaveNoReturn: 'Ora sei senza rete: per rientrare serve la rete.',
  leaveUnsent: (count: number) =>
    count === 1
      ? '1 valore non è ancora al sicuro sul server:'
      : `${count} valori non sono ancora al sicuro sul server:`,
  leaveUnsentOf: (count: number, organisation: string) =>
    count === 1
      ? `1 valore di ${organisation} non è ancora al sicuro sul server.`
      : `${count} valori di ${organisation} non sono ancora al sicuro sul server.`,
  leaveDrafts: (count: number) =>
    count === 1
      ? '1 bozza è da finire. Resta su questo dispositivo e la ritrovi quando rientri con lo stesso nome.'
      : `${count} bozze sono da finire. Restano su questo dispositivo e le ritrovi quando rientri con lo stesso nome.`,
  leaveOf: (count: number, organisation: string) => `${count} di ${organisation}`,
  formerOrganisation: 'un’organizzazione di cui non fai più parte',
  leaveChoose: 'Non si perde nulla: scegli che cosa farne.',
  leaveOffline:
    'Ora sei senza rete: puoi uscire lo stesso e i valori ti aspettano qui, ma per rientrare serve la rete.',
  keepTitle: 'Tienili qui, bloccati',
  keepNote:
    'Restano su questo dispositivo, chiusi. Chi entra con un altro nome non li vede e non li invia; partono quando rientri tu.',
  keepAndLeave: 'Tieni qui ed esci',
  sendTitle: 'Inviali adesso',
  sendNote: 'Se arrivano tutti, esci subito dopo.',
  sendAndLeave: 'Invia ora ed esci',
  sending: 'Invio…',
  sendLeft: (count: number) =>
    count === 1
      ? 'Non tutto è partito: 1 valore è ancora qui. Puoi tenerlo qui e uscire, oppure esportarlo.'
      : `Non tutto è partito: ${count} valori sono ancora qui. Puoi tenerli qui e uscire, oppure esportarli.`,
  exportTitle: 'Portali via in un file',
  exportNote: 'Il file si importa su un altro dispositivo, dal registro degli invii. I valori restano anche qui.',
  exportOne: 'Esporta',
  exportOf: (organisation: string) => `Esporta ${organisation}`,
  exported: (count: number) => (count === 1 ? '1 valore è nel file.' : `${count} valori sono nel file.`),
  discardSummary: 'Oppure scartali',
  discardNote: (count: number, organisation: string) =>
    count === 1
      ? `1 valore di ${organisation} sparisce da questo dispositivo e non si può riavere. Quello che è al sicuro sul server resta.`
      : `${count} valori di ${organisation} spariscono da questo dispositivo e non si possono riavere. Quello che è al sicuro sul server resta.`,
  discardWord: 'SCARTA',
  discardField: (word: string) => `Per scartare, scrivi ${word}`,
  discard: (count: number) => (count === 1 ? 'Scarta 1 valore' : `Scarta ${count} valori`),
  discarded: (count: number, organisation: string) =>
    count === 1
      ? `1 valore di ${organisation} è stato scartato.`
      : `${count} valori di ${organisation} sono stati scartati.`,
  leaveFailed: 'Non è riuscito: l’archivio di questo dispositivo non ha risposto. Non è cambiato nulla.',
  leave: 'Esci',
  stay: 'Resta',
}
export type SignInTexts = typeof signIn

/** Signing in and out. */
export const signInMessages = defineMessages(signIn, () => import('./english/sign-in.ts'))
