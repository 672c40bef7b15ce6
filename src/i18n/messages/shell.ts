import { defineMessages } from '../messages.ts'

/** The frame around every page. */
export const shellMessages = defineMessages(
  {
    product: 'Traguardo 2030',
    tagline: 'Il Piano, misurato insieme',
    body: "Piano metropolitano per l'economia sociale di Torino 2030",
    plan: 'Il Piano',
    indicators: 'Indicatori',
    entry: 'Rilevazioni',
    review: 'Convalida',
    reports: 'Rapporti',
    signIn: 'Accedi',
    signOut: 'Esci',
    signedInAs: (name: string) => `Hai fatto l’accesso come ${name}`,
    otherLanguage: 'English',
    themeLight: 'Tema chiaro',
    themeDark: 'Tema scuro',
    skipToContent: 'Vai al contenuto',
    skipToMenu: 'Vai al menu',
    menu: 'Menu principale',
    footer: 'A piè di pagina',
    method: 'Metodo',
    path: 'Il percorso del Piano',
    openData: 'Dati aperti e API',
    demoClock: (day: string) => `Dimostrazione con dati inventati. Qui oggi è il ${day}.`,
    demoInTab: (day: string) =>
      `Dimostrazione con dati inventati, tutta in questa scheda: niente esce da qui. Qui oggi è il ${day}.`,
    offline: 'Sei senza rete. Puoi continuare a leggere e a scrivere.',
    offlineWaiting: (count: number) =>
      count === 1
        ? 'Sei senza rete. Puoi continuare: 1 valore aspetta di partire.'
        : `Sei senza rete. Puoi continuare: ${count} valori aspettano di partire.`,
    allSafe: (time: string) => `Tutto al sicuro · ${time}`,
    allSafeNever: 'Nessun valore in attesa',
    onDevice: (count: number) =>
      count === 1 ? '1 valore su questo dispositivo' : `${count} valori su questo dispositivo`,
    needsYou: (count: number) => (count === 1 ? '1 valore aspetta te' : `${count} valori aspettano te`),
    offlineOnDevice: (count: number) =>
      `Senza rete · ${count === 1 ? '1 valore' : `${count} valori`} su questo dispositivo`,
    sessionExpired: (count: number) =>
      count === 0
        ? 'La sessione è scaduta. Accedi per continuare.'
        : `La sessione è scaduta. I tuoi dati restano qui: accedi per inviare ${count === 1 ? '1 valore' : `${count} valori`}.`,
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
    needSignIn: 'Accedi per aprire questa pagina',
    needSignInBody: 'Serve un accesso con il ruolo giusto.',
    proposal: 'Proposta nostra, non del Piano',
  },
  {
    product: 'Traguardo 2030',
    tagline: 'The Plan, measured together',
    body: 'Metropolitan plan for the social economy of Torino 2030',
    plan: 'The Plan',
    indicators: 'Indicators',
    entry: 'Data entry',
    review: 'Review',
    reports: 'Reports',
    signIn: 'Sign in',
    signOut: 'Sign out',
    signedInAs: (name) => `Signed in as ${name}`,
    otherLanguage: 'Italiano',
    themeLight: 'Light theme',
    themeDark: 'Dark theme',
    skipToContent: 'Skip to content',
    skipToMenu: 'Skip to menu',
    menu: 'Main menu',
    footer: 'Footer',
    method: 'Method',
    path: 'How the Plan came about',
    openData: 'Open data and API',
    demoClock: (day) => `Demonstration with invented data. Here today is ${day}.`,
    demoInTab: (day) =>
      `Demonstration with invented data, all of it in this tab: nothing leaves it. Here today is ${day}.`,
    offline: 'You are offline. You can go on reading and writing.',
    offlineWaiting: (count) =>
      count === 1
        ? 'You are offline. You can go on: 1 value is waiting to leave.'
        : `You are offline. You can go on: ${count} values are waiting to leave.`,
    allSafe: (time) => `All safe · ${time}`,
    allSafeNever: 'No value waiting',
    onDevice: (count) => (count === 1 ? '1 value on this device' : `${count} values on this device`),
    needsYou: (count) => (count === 1 ? '1 value needs you' : `${count} values need you`),
    offlineOnDevice: (count) => `Offline · ${count === 1 ? '1 value' : `${count} values`} on this device`,
    sessionExpired: (count) =>
      count === 0
        ? 'Your session has ended. Sign in to go on.'
        : `Your session has ended. Your data stay here: sign in to send ${count === 1 ? '1 value' : `${count} values`}.`,
    update: 'There is a new version. It opens when you want.',
    updateNow: 'Update now',
    notFoundTitle: 'This page is not here',
    notFoundBody: 'The address leads to no page. It may have changed, or a piece of it is missing.',
    backToPlan: 'Back to the Plan',
    brokenTitle: 'This page has stopped',
    brokenBody:
      'What you wrote stays on this device. Reload the page; if it happens again, report it to who runs the service.',
    reload: 'Reload',
    loading: 'Reading the data…',
    unavailableTitle: 'These data are not on this device yet',
    unavailableBody: 'You are offline and this page has not been read yet. With a network it opens by itself.',
    serverBusyBody: 'The server does not answer. Try again shortly: what you wrote stays here.',
    storage_no_indexeddb:
      'This window keeps no data in the browser, and offline work needs it. Leave private browsing or allow site data.',
    storage_quota:
      'There is no room left on this device. Free some space and try again: what was already saved is still there.',
    storage_superseded: 'Another tab has opened a newer version. Reload this page.',
    storage_closed: 'The store of this device has been closed. Reload the page.',
    storage_failed: 'The store of this device did not answer. Reload the page; what was already saved is still there.',
    storageTitle: 'The store of this device does not open',
    retry: 'Try again',
    asOf: (instant) => `Data of ${instant}`,
    needSignIn: 'Sign in to open this page',
    needSignInBody: 'It takes a sign-in with the right role.',
    proposal: 'Our proposal, not the Plan’s',
  },
)
