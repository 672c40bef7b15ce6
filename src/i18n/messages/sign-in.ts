import { defineMessages } from '../messages.ts'

const signIn = {
  title: 'Accedi',
  why: 'Serve per scrivere valori, convalidarli o leggere quelli che un’organizzazione ti ha aperto. Per il Piano non serve.',
  alreadyIn: (name: string) => `Hai già fatto l’accesso come ${name}.`,
  goOn: 'Continua',
  email: 'E-mail',
  password: 'Password',
  submit: 'Accedi',
  submitting: 'Controllo…',
  wrong: 'E-mail o password non corrispondono. Controlla e riprova.',
  offline: 'Sei senza rete. Per accedere serve la rete; quello che hai scritto qui ti aspetta.',
  missingEmail: 'Scrivi la tua e-mail.',
  missingPassword: 'Scrivi la tua password.',
  forgotten: 'Password dimenticata?',
  otherWays: 'Oppure',
  byPasskey: 'Accedi con una passkey',
  byProvider: (provider: string) => `Accedi con ${provider}`,
  passkeyUnknown: 'Questa passkey non apre nessun account qui. Usane un’altra, o accedi con e-mail e password.',
  passkeyUnsupported: 'Questo browser o questo dispositivo non può usare passkey qui. Accedi con e-mail e password.',
  codeTitle: 'La password è giusta. Ora il codice.',
  codeWhy: 'Apri la tua app di autenticazione e scrivi le sei cifre che mostra per Traguardo 2030.',
  codeLabel: 'Codice di sei cifre',
  missingCode: 'Scrivi il codice.',
  codeWrong: 'Il codice non è questo. Le cifre cambiano ogni mezzo minuto: guarda quelle di adesso e riprova.',
  recoveryLabel: 'Codice di recupero',
  recoveryWhy: 'Uno di quelli che hai salvato quando hai attivato il secondo fattore. Ognuno apre una volta sola.',
  recoveryWrong: 'Il codice di recupero non è questo, oppure è già stato usato. Provane un altro.',
  phoneLost: 'Non hai con te il telefono?',
  phoneLostNote:
    'Usa un codice di recupero, oppure torna indietro e accedi con una passkey, se ne hai una. Se non hai altro, scrivi a chi amministra il Piano: può invitarti di nuovo, con un altro indirizzo. Quello che hai inviato resta alla tua organizzazione, quello che hai scritto su questo dispositivo resta qui.',
  useRecovery: 'Usa un codice di recupero',
  useApp: 'Usa il codice dell’app',
  startOver: 'Torna a e-mail e password',
  returning: 'Finisco l’accesso…',
  returningNote: 'Un momento: controllo la risposta.',
  otherService: 'l’altro servizio',
  returnFailed: 'L’accesso non è riuscito',
  linkFailed: 'Il collegamento non è riuscito',
  cancelled: (provider: string) => `L’accesso con ${provider} si è interrotto prima della fine. Non è cambiato nulla.`,
  answerOld: (provider: string) => `La risposta di ${provider} è scaduta o già usata. Ricomincia da capo.`,
  notLinked: (provider: string) =>
    `Qui nessuno è noto con questa identità di ${provider}. Accedi in un altro modo e collegala dal tuo account; se non hai un account, chiedi un invito alla tua organizzazione.`,
  linkedElsewhere: (provider: string) => `Questa identità di ${provider} apre già un account. Usane un’altra.`,
  linkSignedOut: 'La sessione è finita prima di collegare. Accedi e riprova dal tuo account.',
  providerDown: (provider: string) => `${provider} non risponde. Riprova fra poco, o accedi in un altro modo.`,
  retryAt: (provider: string) => `Riprova con ${provider}`,
  otherWay: 'Accedi in un altro modo',
  toAccount: 'Torna al tuo account',
  resetTitle: 'Password dimenticata',
  resetWhy: 'Scrivi l’e-mail con cui accedi: ricevi un link per scegliere una password nuova.',
  wrongEmail: 'Scrivi un indirizzo come nome@esempio.it, senza spazi né accenti.',
  askReset: 'Mandami il link',
  asking: 'Invio la richiesta…',
  asked: 'Controlla la posta',
  askedNote: (email: string) =>
    `Se ${email} è l’indirizzo di un account, tra poco arriva un messaggio con il link. Vale per poco e una volta sola. Se non arriva, guarda nella posta indesiderata e controlla l’indirizzo.`,
  askAgain: 'Scrivi un altro indirizzo',
  byHand:
    'Questa installazione non manda posta. Chiedi a chi amministra il Piano: può darti di persona un link per scegliere una password nuova.',
  noPasswords: 'In questa dimostrazione non ci sono password: si sceglie chi essere.',
  backToSignIn: 'Torna all’accesso',
  readingWays: 'Sto leggendo come si accede qui…',
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
  keptHere: (count: number) =>
    count === 1
      ? '1 valore resta su questo dispositivo, chiuso: parte quando rientra chi l’ha scritto. Fino ad allora non cancellare i dati del browser.'
      : `${count} valori restano su questo dispositivo, chiusi: partono quando rientra chi li ha scritti. Fino ad allora non cancellare i dati del browser.`,
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
