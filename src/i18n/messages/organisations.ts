import { defineMessages } from '../messages.ts'

const organisations = {
  title: 'Organizzazioni',
  crumbs: 'Dove sei',
  entry: 'Rilevazioni',
  lead: 'Le organizzazioni che rispondono al Piano, le persone che scrivono per loro e chi ne è referente.',
  elsewhere: 'Altro di chi fa parte del Piano',
  planPeople: 'Persone del Piano',
  add: 'Aggiungi un’organizzazione',
  none: 'Nel Piano non c’è ancora nessuna organizzazione.',
  firstStepAdd: 'Aggiungi un’organizzazione.',
  firstStepReferent: 'Invita chi ne è referente: le altre persone le invita lui o lei.',
  firstStepManagers: 'Invita chi gestisce il Piano e convalida i valori:',
  find: 'Cerca per nome o comune',
  zone: 'Zona omogenea',
  everyZone: (count: number) => `Tutte le zone (${count})`,
  zoneWith: (name: string, count: number) => `${name} (${count})`,
  people: 'Persone',
  all: 'Tutte',
  filter_nobody: 'Nessuna persona',
  filter_no_referent: 'Senza referente',
  filter_invited: 'Invito senza risposta',
  filter_complete: 'Con referente',
  table: 'Organizzazioni del Piano',
  organisation: 'Organizzazione',
  seat: 'Sede',
  lastEntry: 'Ultimo valore',
  never: 'ancora nessuno',
  shown: (count: number, all: number) =>
    count === all
      ? all === 1
        ? '1 organizzazione'
        : `${all} organizzazioni`
      : `${count === 1 ? '1 organizzazione' : `${count} organizzazioni`} su ${all}`,
  noneShown: 'Nessuna organizzazione ha tutto questo insieme.',
  clear: 'Togli i filtri',
  count: (contributors: number, referents: number) =>
    [
      ...(referents === 0 ? [] : [referents === 1 ? '1 referente' : `${referents} referenti`]),
      ...(contributors === 0 ? [] : [contributors === 1 ? '1 inserisce i dati' : `${contributors} inseriscono i dati`]),
    ].join(', '),
  staffing_nobody: 'nessuna persona',
  staffing_no_referent: 'senza referente',
  staffing_invited: 'in attesa',
  invited: (count: number) => (count === 1 ? '1 invito aperto' : `${count} inviti aperti`),

  newTitle: 'Nuova organizzazione',
  newLead: 'Nasce con un registro vuoto. Subito dopo inviti chi ne è referente.',
  name: 'Nome',
  nameHint: 'Come sta nello statuto, senza sigle se si può.',
  nameMissing: 'Scrivi il nome.',
  nameWrong: 'Nel nome ci sono caratteri che non si vedono, o lettere di alfabeti diversi. Riscrivilo a mano.',
  nameTaken:
    'Un’altra organizzazione si chiama già così. Se è la stessa, la trovi nell’elenco; se no, distinguile nel nome.',
  legalForm: 'Forma giuridica',
  choose: 'Scegli',
  legalFormMissing: 'Scegli la forma giuridica.',
  runts: 'Sezione del RUNTS',
  runtsHint: 'Il registro unico nazionale del Terzo settore.',
  runtsMissing: 'Scegli la sezione, o che non è iscritta.',
  runtsNone: 'Non è iscritta',
  municipality: 'Comune della sede',
  municipalityHint: 'Scrivi le prime lettere e scegli. Da qui viene la zona in cui contano i suoi valori.',
  municipalityMissing: 'Scrivi il comune della sede.',
  municipalityUnknown: (typed: string) =>
    `«${typed}» non è un comune della Città metropolitana di Torino. Controlla come si scrive.`,
  inZone: (zone: string) => `Zona omogenea: ${zone}`,
  sectors: 'Settori di attività',
  sectorsHint: 'Quelli in cui lavora davvero; anche nessuno. Classificazione ICNPO.',
  save: 'Salva',
  saving: 'Salvo…',
  addIt: 'Aggiungi l’organizzazione',
  adding: 'Aggiungo…',
  cancel: 'Annulla',
  malformed: 'Il server non accetta uno di questi dati. Controllali e riprova.',

  peopleNote: 'Chi vede e scrive i valori di questa organizzazione.',
  peopleNoteRun: 'Chi vede e scrive i valori di questa organizzazione. Sul server ogni cambio vale da subito.',
  nobody: 'Qui non c’è ancora nessuno.',
  nobodyNote: 'Invita chi ne è referente: poi le altre persone le invita lui o lei.',
  noReferent: 'Nessuno è referente.',
  noReferentNote:
    'Finché è così, le persone le invita e le toglie chi gestisce il Piano, e nessuno può dare accesso ai finanziatori.',
  you: 'Sei tu',
  since: (day: string) => `dal ${day}`,
  changeRole: 'Cambia ruolo',
  changeRoleOf: (name: string) => `Cambia il ruolo di ${name}`,
  toReferentTitle: (name: string) => `${name} diventa referente?`,
  toReferentIt: 'Rendi referente',
  toContributorTitle: (name: string) => `${name} non è più referente?`,
  toContributorIt: 'Togli il ruolo di referente',
  ownStepTitle: 'Non vuoi più essere referente?',
  ownStepNote:
    'Continui a scrivere valori. Non potrai più invitare persone né dare accessi, e per tornare referente serve qualcun altro.',
  fromNow: 'Da adesso:',
  roleChanged: (name: string) => `Ruolo di ${name} cambiato.`,
  remove: 'Togli',
  removeOf: (name: string) => `Togli ${name}`,
  removeTitle: (name: string) => `Togliere ${name} dall’organizzazione?`,
  removeNow:
    'Da subito il server non gli dà più nulla e non registra più nulla a suo nome. Una pagina aperta se ne accorge entro due minuti, un dispositivo senza rete al prossimo contatto: allora quello che aveva ricevuto sparisce. Quello che ha inviato resta, con il suo nome.',
  removeUnsent:
    'Quello che ha scritto e non ha ancora inviato non si perde: quando arriva viene trattenuto, e decide chi gestisce il Piano.',
  removeBack: 'Per tornare serve un nuovo invito.',
  removeIt: 'Togli dall’organizzazione',
  removed: (name: string) => `${name} non fa più parte dell’organizzazione.`,
  leave: 'Lascia',
  lastReferent: (name: string) =>
    `${name} è l’unica persona referente: dopo, finché non ce n’è un’altra, le persone le invita chi gestisce il Piano e nessuno dà accessi.`,
  onlyReferent: 'Sei l’unica persona referente: dopo di te, le persone le invita chi gestisce il Piano.',

  details: 'Dati',
  detailsNote: 'Li cambia chi gestisce il Piano.',
  detailsNoteRun: 'Se la sede cambia zona, i suoi valori passano alla zona nuova, anche quelli degli anni passati.',
  sectorsNone: 'Nessuno indicato',
  change: 'Cambia i dati',
  changed: 'Dati cambiati.',
  meanwhile: 'Nel frattempo qualcun altro ha cambiato questi dati.',
  isNow: (what: string, now: string) => `${what}: ora «${now}»`,
  meanwhileNote: 'Non è stato salvato nulla, e quello che hai scritto è ancora qui.',
  meanwhileSeen: 'Continua dai dati di ora',

  access: 'Accessi',
  accessNote: 'Chi altro legge, e che cosa è successo.',
  funders: 'Finanziatori',
  fundersNote: 'Chi vede i valori approvati, quali, e da quando.',
  acts: 'Azioni',
  actsNote: 'Inviti, ruoli, accessi e letture, con chi e quando.',
}
export type OrganisationsTexts = typeof organisations

/** The reporting organisations: where they are, who belongs to them. */
export const organisationsMessages = defineMessages(organisations, () => import('./english/organisations.ts'))
