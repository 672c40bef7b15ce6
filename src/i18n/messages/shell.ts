import { defineMessages } from '../messages.ts'

const shell = {
  product: 'Traguardo 2030',
  tagline: 'Il Piano, misurato insieme',
  body: "Piano metropolitano per l'economia sociale di Torino 2030",
  plan: 'Il Piano',
  indicators: 'Indicatori',
  entry: 'Rilevazioni',
  review: 'Convalida',
  organisations: 'Organizzazioni',
  reports: 'Rapporti',
  signIn: 'Accedi',
  signOut: 'Esci',
  account: 'Il tuo account',
  otherLanguage: 'English',
  themeLight: 'Tema chiaro',
  themeDark: 'Tema scuro',
  skipToContent: 'Vai al contenuto',
  skipToMenu: 'Vai al menu',
  menu: 'Menu principale',
  footer: 'A piè di pagina',
  method: 'Metodo',
  path: 'Il percorso del Piano',
  privacy: 'Privacy',
  accessibility: 'Dichiarazione di accessibilità',
  openData: 'Dati aperti e API',
  demoClock: (day: string) => `Dimostrazione con dati inventati. Qui oggi è il ${day}.`,
  demoInTab: (day: string) =>
    `Dimostrazione con dati inventati, tutta in questa scheda: niente esce da qui. Qui oggi è il ${day}.`,
  offline: 'Sei senza rete. Puoi continuare a leggere e a scrivere.',
  update: 'C’è una versione nuova. Si apre quando vuoi tu.',
  updateNow: 'Aggiorna ora',
  notFoundTitle: 'Questa pagina non c’è',
  notFoundBody: 'L’indirizzo non porta a nessuna pagina. Forse è cambiato, o manca un pezzo.',
  backToPlan: 'Torna al Piano',
  brokenTitle: 'Questa pagina si è fermata',
  brokenBody:
    'Quello che hai scritto resta su questo dispositivo. Ricarica la pagina; se succede ancora, segnalalo a chi gestisce il servizio.',
  reload: 'Ricarica',
  loading: 'Sto leggendo i dati…',
  unavailableTitle: 'Questi dati non ci sono ancora su questo dispositivo',
  unavailableBody: 'Sei senza rete e questa pagina non è stata ancora letta. Con la rete si apre da sola.',
  serverBusyBody: 'Il server non risponde. Riprova fra poco: quello che hai scritto resta qui.',
  storage_no_indexeddb:
    'In questa finestra il browser non conserva dati, e senza non si può lavorare senza rete. Esci dalla navigazione privata o permetti i dati del sito.',
  storage_quota:
    'Su questo dispositivo non c’è più spazio. Libera un po’ di spazio e riprova: quello che era già salvato c’è ancora.',
  storage_closed: 'L’archivio di questo dispositivo è stato chiuso. Ricarica la pagina.',
  storage_superseded: 'In un’altra scheda si è aperta una versione nuova. Ricarica questa pagina.',
  storage_failed:
    'L’archivio di questo dispositivo non ha risposto. Ricarica la pagina; quello che era già salvato c’è ancora.',
  storageTitle: 'L’archivio di questo dispositivo non si apre',
  retry: 'Riprova',
  asOf: (instant: string) => `Dati del ${instant}`,
  otherRole: 'Questa pagina è per un altro ruolo',
  otherRoleBody: 'Il tuo accesso non la prevede. Se ti serve, chiedi alla gestione del Piano.',
  offlineReading: 'Sei senza rete. Puoi continuare a leggere quello che hai già aperto.',
  needSignIn: 'Accedi per aprire questa pagina',
  needSignInBody: 'Serve un accesso con il ruolo giusto.',
  proposal: 'Proposta nostra, non del Piano',
}
export type ShellTexts = typeof shell

/** The frame around every page. */
export const shellMessages = defineMessages(shell, () => import('./english/shell.ts'))
