import { defineMessages } from '../messages.ts'

const account = {
  title: 'Il tuo account',
  lead: 'Come entri, da dove, e che cosa si sa di te qui.',
  reading: 'Sto leggendo il tuo account…',
  cancel: 'Annulla',
  save: 'Salva',
  saving: 'Salvo…',
  working: 'Un momento…',
  done: 'Fatto.',
  missingName: 'Scrivi un nome.',
  wrongName: 'Il nome contiene caratteri che non si vedono. Riscrivilo a mano.',
  noAccounts:
    'In questa dimostrazione si sceglie chi essere: mancano password, passkey, sessioni e la cancellazione dell’account, che in un’installazione vera sono qui.',

  you: 'Chi sei',
  youNote: 'Con questo nome gli altri vedono chi ha scritto un valore.',
  name: 'Nome',
  changeName: 'Cambia nome',
  nameChanged: 'Nome cambiato.',
  email: 'E-mail',
  emailNote: 'È l’indirizzo con cui accedi. Resta quello dell’invito.',

  password: 'Password',
  passwordNote: 'Cambiarla chiude le altre sessioni, su ogni dispositivo.',
  passwordSet: 'Impostata',
  passwordNone: 'Non impostata: entri con una passkey o con un altro servizio.',
  changePassword: 'Cambia password',
  setPassword: 'Imposta una password',
  currentPassword: 'Password attuale',
  missingCurrent: 'Scrivi la password attuale.',
  wrongCurrent: 'La password attuale non è questa. Riprova.',
  newPassword: 'Password nuova',
  passwordChanged: 'Password cambiata. Le altre sessioni sono finite.',

  factor: 'Secondo fattore',
  factorNote: 'Dopo la password, un codice dell’app di autenticazione: chi scopre la password da solo non entra.',
  factorOff: 'Non attivo',
  factorOn: 'Attivo',
  factorSince: (when: string) => `dal ${when}`,
  factorNeedsPassword: 'Serve prima una password: il codice si aggiunge a quella.',
  recoveryLeft: (count: number) =>
    count === 1 ? 'Ti resta 1 codice di recupero.' : `Ti restano ${count} codici di recupero.`,
  recoveryFew: 'Per averne di nuovi, disattiva il secondo fattore e riattivalo.',
  factorTurnOn: 'Attiva il secondo fattore',
  factorTurnOff: 'Disattiva',
  factorOffTitle: 'Disattivare il secondo fattore?',
  factorOffNote:
    'Da qui in poi basta la password. I codici di recupero che hai salvato non valgono più, e nemmeno quelli dell’app.',
  factorOffDone: 'Secondo fattore disattivato.',
  scanTitle: 'Collega la tua app',
  scanStep: 'Inquadra il disegno con l’app di autenticazione del telefono.',
  scanQr: 'Codice QR con il segreto per l’app di autenticazione',
  scanByHand: 'Non puoi inquadrarlo? Scrivi nell’app questo segreto',
  scanCode: 'Scrivi le sei cifre che l’app mostra adesso',
  missingCode: 'Scrivi il codice.',
  scanWrong: 'Il codice non è questo. Guarda quello di adesso, e controlla che l’ora del telefono sia giusta.',
  scanConfirm: 'Conferma e attiva',
  codesTitle: 'Salva i codici di recupero',
  codesNote:
    'Il secondo fattore è attivo. Se perdi il telefono, ognuno di questi codici apre una volta sola. Si vedono solo adesso: mettili dove non stanno il telefono e la password.',
  codesCopy: 'Copia',
  codesCopied: 'Copiati.',
  codesCopyFailed: 'Il browser non ha permesso di copiare. Scaricali o scrivili.',
  codesDownload: 'Scarica',
  codesFile: 'traguardo-codici-di-recupero',
  codesFileHead: (email: string) => `Traguardo 2030: codici di recupero di ${email}. Ognuno apre una volta sola.`,
  codesSaved: 'Li ho salvati',
  codesClose: 'Chiudi',
  codesLeave:
    'Non li hai copiati né scaricati, e chiudendo non si vedono più. Se li hai scritti, scegli «Li ho salvati».',
  codesLeaveIt: 'Chiudi senza salvarli',

  passkeys: 'Passkey',
  passkeysNote: 'Accedi con l’impronta, il volto o il PIN del dispositivo, senza scrivere la password.',
  noPasskeys: 'Non ne hai ancora.',
  passkeyUnsupported: 'Questo browser o questo dispositivo non può creare passkey qui.',
  passkeysFull: 'Hai venti passkey, il massimo. Per aggiungerne un’altra, prima togline una che non usi più.',
  addPasskey: 'Aggiungi una passkey',
  passkeyName: 'Come vuoi chiamarla?',
  passkeyNameHint: 'Per esempio «Telefono» o «Portatile dell’ufficio».',
  addPasskeyNow: 'Crea la passkey',
  passkeyCancelled: 'La richiesta del dispositivo è stata chiusa: non è stata aggiunta nessuna passkey.',
  passkeyThere: 'Questo dispositivo ha già una passkey del tuo account.',
  passkeyAdded: 'Passkey aggiunta.',
  passkeySince: (when: string) => `aggiunta il ${when}`,
  passkeyUsed: (when: string) => `usata l’ultima volta il ${when}`,
  passkeyUnused: 'mai usata',
  rename: 'Rinomina',
  renameOf: (name: string) => `Rinomina ${name}`,
  remove: 'Togli',
  removeOf: (name: string) => `Togli ${name}`,
  removePasskeyTitle: (name: string) => `Togliere la passkey «${name}»?`,
  removePasskeyNote:
    'Non aprirà più questo account. Sul dispositivo resta finché non la cancelli anche lì, ma non serve più a nulla.',
  removePasskey: 'Togli la passkey',
  passkeyRemoved: 'Passkey tolta.',
  lastWayIn: 'È l’unico modo che hai di entrare. Prima imposta una password o aggiungi una passkey.',

  providerNote: (provider: string) => `Puoi accedere qui dimostrando chi sei a ${provider}.`,
  providerLinked: 'Collegato',
  providerSince: (when: string) => `dal ${when}`,
  providerNot: 'Non collegato',
  link: (provider: string) => `Collega ${provider}`,
  unlink: 'Scollega',
  unlinkTitle: (provider: string) => `Scollegare ${provider}?`,
  unlinkNote: (provider: string) => `Con ${provider} non entrerai più qui, finché non lo colleghi di nuovo.`,
  unlinked: 'Scollegato.',
  providerDown: (provider: string) => `${provider} non risponde. Riprova fra poco.`,

  devices: 'Dispositivi',
  devicesNote: 'Da dove hai inviato valori. Ognuno tiene una copia di quello che ha ricevuto.',
  noDevices: 'Nessuno ancora: un dispositivo compare quando invia o riceve valori.',
  unnamed: 'Dispositivo senza nome',
  unnamedSince: (what: string, when: string) => `${what}, visto la prima volta il ${when}`,
  browserOn: (browser: string, system: string) => `${browser} su ${system}`,
  thisDevice: 'Questo dispositivo',
  deviceSeen: (when: string) => `ultimo contatto il ${when}`,
  deviceFirst: (when: string) => `la prima volta il ${when}`,
  deviceName: 'Nome del dispositivo',
  giveName: 'Dai un nome',
  giveNameOf: (which: string) => `Dai un nome a ${which}`,
  revoke: 'Revoca',
  revokeOf: (name: string) => `Revoca ${name}`,
  revoked: (when: string) => `Revocato il ${when}`,
  revokeThis: 'Revoca questo dispositivo',
  revokeTitleHere: 'Revocare questo dispositivo?',
  revokeTitle: (name: string) => `Revocare «${name}»?`,
  revokeNote:
    'Al prossimo contatto il dispositivo cancella quello che aveva ricevuto e non invia più nulla. Quello che non ha ancora inviato resta lì, e si può esportare in un file.',
  revokeBack: 'La tua sessione lì finisce. Per usarlo di nuovo bisognerà accedere.',
  revokeStolen: 'Se l’hai perso o te l’hanno rubato, cambia anche la password.',
  revokeHere: (unsent: number) =>
    unsent === 0
      ? 'È il dispositivo che stai usando: quello che ha ricevuto sparisce subito.'
      : unsent === 1
        ? 'È il dispositivo che stai usando: quello che ha ricevuto sparisce subito, e 1 valore non inviato resta da esportare. Meglio inviarlo prima.'
        : `È il dispositivo che stai usando: quello che ha ricevuto sparisce subito, e ${unsent} valori non inviati restano da esportare. Meglio inviarli prima.`,
  revokeIt: 'Revoca il dispositivo',
  revokeDone: 'Dispositivo revocato.',

  sessions: 'Sessioni',
  sessionsNote: 'Dove il tuo accesso è aperto. Una sessione finisce da sola dopo un po’ che non la usi.',
  thisSession: 'Questa sessione',
  unknownBrowser: 'Browser sconosciuto',
  sessionSince: (when: string) => `aperta il ${when}`,
  sessionSeen: (when: string) => `usata il ${when}`,
  sessionEnds: (when: string) => `finisce il ${when}`,
  endSession: 'Chiudi',
  endSessionOf: (browser: string, when: string) => `Chiudi la sessione su ${browser} aperta il ${when}`,
  endOthers: (count: number) => (count === 1 ? 'Chiudi l’altra' : `Chiudi le altre ${count}`),
  endOthersTitle: (count: number) =>
    count === 1 ? 'Chiudere l’altra sessione?' : `Chiudere le altre ${count} sessioni?`,
  endOthersNote:
    'Su quei dispositivi servirà accedere di nuovo. Quello che non è stato inviato resta dov’è, e parte dopo il prossimo accesso.',
  sessionEnded: 'Sessione chiusa.',
  sessionsEnded: 'Le altre sessioni sono chiuse.',

  roles: 'Organizzazioni e ruoli',
  rolesNote: 'Che cosa puoi fare qui, e per chi.',
  noRoles: 'Non hai ruoli: puoi leggere il Piano. Per scrivere valori serve l’invito di un’organizzazione.',
  plan: 'Piano metropolitano',
  peopleOf: 'Persone e accessi',
  peopleOfNamed: (organisation: string) => `Persone e accessi di ${organisation}`,
  toOrganisations: 'Organizzazioni',
  toPeople: 'Persone del Piano',
  toActs: 'Azioni',
  toGranted: 'Valori concessi a te',
  leave: 'Lascia',
  leaveOf: (organisation: string) => `Lascia ${organisation}`,
  leaveTitle: (organisation: string) => `Lasciare ${organisation}?`,
  leaveNote:
    'Da subito non vedi più i suoi valori e non ne scrivi di nuovi. Quello che hai inviato resta all’organizzazione, con il tuo nome. Per tornare serve un nuovo invito.',
  leaveUnsent: (count: number) =>
    count === 1
      ? 'Su questo dispositivo c’è 1 valore non inviato. Se parte dopo, viene trattenuto e decide chi gestisce il Piano. Meglio inviarlo prima.'
      : `Su questo dispositivo ci sono ${count} valori non inviati. Se partono dopo, vengono trattenuti e decide chi gestisce il Piano. Meglio inviarli prima.`,
  leaveElse: 'Quello che non hai inviato da altri dispositivi viene trattenuto, e decide chi gestisce il Piano.',
  leaveIt: 'Lascia l’organizzazione',
  left: (organisation: string) => `Non fai più parte di ${organisation}.`,

  data: 'I tuoi dati',
  dataNote: 'Tutto quello che qui si sa di te, e nient’altro che tuo.',
  dataWhat:
    'Account, ruoli, inviti, ogni valore che hai scritto con la sua nota, e quello che è stato annotato di ciò che hai fatto. Un file JSON.',
  download: 'Scarica i tuoi dati',
  downloading: 'Preparo il file…',
  downloaded: 'Il file è scaricato.',
  dataFile: 'traguardo-i-miei-dati',

  erase: 'Cancellare l’account',
  eraseNote: 'Il tuo nome e il tuo indirizzo spariscono, e nessuno può rimetterli.',
  eraseOpen: 'Cancella il mio account',
  eraseTitle: 'Cancellare il tuo account?',
  eraseGoes: 'Spariscono il nome, l’e-mail, le password e le passkey, i ruoli, e le note che hai scritto.',
  eraseStays: 'Restano i valori: sono dell’organizzazione. Al posto del tuo nome si legge «persona cancellata».',
  eraseUnsent: (count: number) =>
    count === 0
      ? 'Quello che non è stato inviato, su qualunque dispositivo, non si potrà più inviare.'
      : count === 1
        ? 'Su questo dispositivo 1 valore non è stato inviato: dopo non si potrà più. Invialo prima, o esportalo dal registro degli invii.'
        : `Su questo dispositivo ${count} valori non sono stati inviati: dopo non si potrà più. Inviali prima, o esportali dal registro degli invii.`,
  eraseNoReturn: 'Non si può annullare.',
  eraseWord: 'CANCELLA',
  eraseField: (word: string) => `Per cancellarlo, scrivi ${word}`,
  eraseIt: 'Cancella per sempre',
  lastAdministrator:
    'Nessun altro amministra questa installazione. Prima dai questo ruolo a un’altra persona, poi cancella il tuo account.',
}
export type AccountTexts = typeof account

/** What a person has here: ways in, devices, sessions, roles, their data. */
export const accountMessages = defineMessages(account, () => import('./english/account.ts'))
