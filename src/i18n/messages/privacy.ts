import { defineMessages } from '../messages.ts'

const days = (count: number) => (count === 1 ? '1 giorno' : `${count} giorni`)

const privacy = {
  title: 'Privacy',
  heading: 'Che cosa si sa di te qui, e chi lo vede',
  lead: 'Che cosa fa il programma con i dati delle persone, e che cosa ha indicato chi gestisce questa installazione.',

  who: 'Chi ne risponde',
  controller: 'Titolare del trattamento',
  contact: 'Come scrivergli',
  officer: 'Responsabile della protezione dei dati',
  officerMaybe: 'Non tutti i titolari devono averne uno.',
  whoNote:
    'La base giuridica, il luogo in cui stanno i server, chi li mantiene e le copie di sicurezza li conosce il titolare, non il programma: chiedili a lui.',

  kept: 'Che cosa si tiene, dove e perché',
  keptLead:
    'Chi legge il Piano senza accedere non lascia traccia di sé: il programma non scrive né l’indirizzo di rete di una richiesta né chi legge le pagine pubbliche. Se davanti al server c’è altro che lo fa, lo sa il titolare. Di chi accede il programma tiene questo.',
  account: 'Chi sei',
  accountWhat: 'Nome, e-mail e ruoli, in tabelle separate dai valori.',
  accountWhy: 'Servono a farti entrare, e a dire a chi lavora con te chi ha scritto che cosa.',
  ways: 'Come entri',
  waysWhat:
    'Password, codici di recupero e chiavi delle sessioni solo come impronte da cui non si torna indietro; il segreto del secondo fattore cifrato; delle passkey la parte pubblica; di un’identità esterna il codice con cui ti riconosce, non l’e-mail.',
  waysWhy: 'Servono a riconoscerti.',
  sessions: 'Sessioni e dispositivi',
  sessionsWhat:
    'Quando li hai usati, da quale dispositivo, browser e sistema con una parola ciascuno, il nome che dai al dispositivo. Nessun indirizzo di rete.',
  sessionsWhy: 'Servono a te, per chiudere una sessione o revocare un dispositivo.',
  values: 'Valori, note e decisioni',
  valuesWhat:
    'Nel registro dell’organizzazione, con l’ora e il dispositivo. Al posto del tuo nome c’è un codice: il nome si legge altrove.',
  valuesWhy: 'Servono a misurare il Piano, e a sapere chi ha detto che cosa e quando.',
  acts: 'Azioni',
  actsWhat:
    'Accessi, inviti, ruoli, concessioni ai finanziatori e ogni loro lettura, esportazioni e cancellazioni: chi, a chi, quando.',
  actsWhy: 'Servono a rendere conto di chi ha potuto vedere o cambiare qualcosa.',
  invitations: 'Inviti',
  invitationsWhat:
    'L’e-mail della persona invitata, finché l’invito non è accettato o ritirato, o cancellato perché scaduto.',
  invitationsWhy: 'Servono a far entrare quella persona e nessun’altra.',
  failures: 'Tentativi di accesso',
  failuresWhat:
    'Quanti non riusciti e quante richieste di una nuova password, per account, sotto un’impronta dell’indirizzo.',
  failuresWhy: 'Servono a fermare chi prova a indovinare una password.',

  device: 'Su questo dispositivo',
  deviceCopy:
    'Per funzionare senza rete il browser tiene una copia di ciò che hai letto e, se accedi, il tuo nome, l’e-mail e i ruoli, il registro ricevuto della tua organizzazione e quello che scrivi. Sta negli archivi del browser (IndexedDB e memoria locale), con le preferenze di lingua e tema.',
  deviceOpen:
    'Questi archivi non sono cifrati dal programma: chi può usare il tuo dispositivo a tuo nome può leggerli. Li protegge il blocco del dispositivo.',
  deviceOut: 'Quando esci',
  deviceOutText:
    'Spariscono chi sei e le pagine lette con il tuo accesso. Restano, nell’archivio a tuo nome, il registro ricevuto, le bozze e i valori non inviati: chi accede qui con un altro nome nell’app non li vede e non li invia. I valori che il server non ha si cancellano solo con una parola che scrivi tu.',
  deviceRevoked: 'Quando un dispositivo è revocato',
  deviceRevokedText:
    'Al prossimo contatto cancella il registro che ha ricevuto. Quello che non ha inviato resta lì, e si può portare via in un file.',
  deviceAll: 'Per togliere tutto',
  deviceAllText:
    'Cancella i dati di questo sito dalle impostazioni del browser. Prima invia o esporta quello che non è ancora partito: non si potrebbe riavere.',

  long: 'Per quanto tempo',
  longLead: 'Quello che non serve più si cancella all’avvio del server e poi una volta al giorno.',
  longSessions: (count: number) =>
    `Finiscono dopo 14 giorni senza visite, e comunque entro ${days(count)} dall’accesso; finite, si cancellano.`,
  longFailures: (count: number) => `Si cancellano dopo ${days(count)}.`,
  longLinks: 'Inviti e link',
  longLinksText: (count: number) => `Si cancellano al più tardi ${days(count)} dopo che sono scaduti.`,
  longChallenges: 'Richieste in corso',
  longChallengesText:
    'Quello che si aspetta da una passkey o da un’identità esterna vale pochi minuti, e si cancella entro un giorno.',
  longDevices: 'Nomi dei dispositivi revocati',
  longDevicesText: (count: number) => `Si cancellano ${days(count)} dopo la revoca.`,
  longActs: (count: number) => `Si cancellano dopo ${days(count)}.`,
  longAccount: 'Nome, e-mail e modi di entrare restano finché l’account non viene cancellato.',
  longValues:
    'Non scadono: il registro dell’organizzazione non si cancella da solo. Le note spariscono se chi le ha scritte viene cancellato.',
  longBackups: 'Copie di sicurezza',
  longBackupsText: 'Quante e per quanto lo decide chi gestisce l’installazione.',

  readers: 'Chi vede che cosa',
  contributor: 'Chi inserisce i dati',
  contributorSees:
    'Il registro della propria organizzazione, i nomi di chi ne fa parte e di chi ha deciso sui suoi valori, e a quali finanziatori sono aperti. Di altre organizzazioni niente.',
  referent: 'Referente',
  referentSees:
    'Anche le e-mail e gli inviti della propria organizzazione, e le azioni avvenute lì, comprese le letture dei finanziatori.',
  manager: 'Chi gestisce il Piano',
  managerSees:
    'I registri e i valori trattenuti di tutte le organizzazioni, le persone con e-mail e ruoli, gli inviti, le concessioni e tutte le azioni.',
  administrator: 'Chi amministra',
  administratorSees:
    'Persone, e-mail, ruoli, inviti, concessioni e azioni di tutte le organizzazioni; non i registri. Può darsi altri ruoli, e questo resta scritto tra le azioni.',
  funder: 'Finanziatori',
  funderSees:
    'I valori approvati che un’organizzazione ha concesso loro, come sono, senza note e senza autori. Ogni lettura resta scritta dove l’organizzazione la vede, e la concessione si può ritirare.',
  everybody: 'Chiunque',
  everybodySees: (organisations: number, persons: number) =>
    `Cifre di più organizzazioni insieme: da ${organisations} organizzazioni in su e, quando contano persone, da ${persons} persone in su. Il resto è nascosto, anche dove si ricaverebbe per differenza. Quante organizzazioni hanno risposto si vede sempre.`,
  operator: 'Chi tiene i server',
  operatorSees: 'Può tecnicamente leggere quello che il database contiene. Chi sia, lo dice il titolare.',

  cookies: 'Cookie e terzi',
  cookiesOne:
    'C’è un cookie solo, della sessione: nasce quando accedi, gli script non lo leggono, e dura al più 30 giorni. Se accedi con un’identità esterna ce n’è un secondo, che dura al più quindici minuti e lega la partenza al ritorno. Nessun altro.',
  cookiesNone:
    'Nessun tracciamento, nessuna statistica delle visite, nessuna pubblicità. Caratteri, script e immagini vengono da qui, e la pagina vieta al browser di caricarne da altri siti.',
  cookiesOut:
    'Qualcosa esce solo in due casi, se questa installazione li prevede: le lettere con inviti e link passano da un server di posta, e chi accede con un’identità esterna lo fa sapere a chi gliela ha data.',

  rights: 'I tuoi diritti',
  rightsLead: 'Li dà il regolamento (UE) 2016/679, articoli da 15 a 22. Per alcuni non serve chiedere a nessuno.',
  rightData: 'Avere i tuoi dati',
  rightDataText:
    'Dal tuo account scarichi un file JSON con tutto quello che qui si sa di te, in ogni organizzazione a cui sei mai appartenuto, e nulla di altri.',
  rightName: 'Correggerli',
  rightNameText: 'Il nome lo cambi dal tuo account. L’e-mail è quella dell’invito: per un’altra serve un nuovo invito.',
  rightErase: 'Essere cancellato',
  rightEraseText: 'Dal tuo account, da solo; oppure lo chiedi a chi amministra.',
  rightElse: 'Tutto il resto',
  rightElseText: 'Per opporti, limitare un uso o chiedere spiegazioni, scrivi al titolare:',
  rightComplain: 'Reclamo',
  rightComplainText:
    'Se pensi che i tuoi dati non siano trattati come si deve, puoi rivolgerti al Garante per la protezione dei dati personali (articolo 77).',
  rightComplainLink: 'garanteprivacy.it',
  toAccount: 'Vai al tuo account',

  erasure: 'Che cosa resta dopo una cancellazione',
  erasureGoes: 'Sparisce',
  erasureGoesText:
    'Nome, e-mail, modi di entrare, sessioni, ruoli, nomi dei dispositivi, e le note e i motivi che hai scritto: dal server subito, dai dispositivi dei colleghi la prossima volta che si allineano.',
  erasureStays: 'Resta',
  erasureStaysText:
    'I valori, che sono dell’organizzazione, le decisioni e, finché non scadono, le azioni. Al posto del nome si legge «Persona cancellata», e resta un codice che qui non porta più a nessuno.',
  erasureElsewhere: 'Fuori dal server',
  erasureElsewhereText:
    'Quello che non avevi inviato resta sul tuo dispositivo, finché non lo cancelli lì. Un motivo con cui avevi rifiutato un valore trattenuto resta sul dispositivo di chi l’ha già ricevuto. Una copia di sicurezza tiene tutti finché non viene eliminata.',
  erasureLast: 'Chi amministra per ultimo',
  erasureLastText: 'Prima dà il ruolo a un’altra persona: un’installazione non resta senza.',

  sourceText:
    'La compone il programma: dice quello che il programma fa, i giorni che questa installazione applica e quello che chi la gestisce ha indicato nelle impostazioni. Non sostituisce l’informativa del titolare.',
}
export type PrivacyTexts = typeof privacy

/** What is known of people, and who sees it. */
export const privacyMessages = defineMessages(privacy, () => import('./english/privacy.ts'))
