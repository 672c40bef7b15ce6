import { defineMessages } from '../messages.ts'

const indicators = (count: number) => (count === 1 ? '1 indicatore' : `${count} indicatori`)

const grants = {
  title: 'Finanziatori',
  heading: 'Chi vede i nostri valori',
  headingOf: (organisation: string) => `Chi vede i valori di ${organisation}`,
  crumbs: 'Dove sei',
  lead: 'Un finanziatore legge i valori approvati degli indicatori che gli sono aperti, e nient’altro: niente note, niente nomi, niente valori in attesa. Ogni sua lettura resta scritta.',
  acts: 'Guarda chi ha letto e quando',
  now: 'Chi ha accesso oggi',
  table: 'Finanziatori che vedono i valori dell’organizzazione',
  funder: 'Finanziatore',
  sees: 'Che cosa vede',
  since: 'Dal',
  givenBy: 'Concesso da',
  erased: 'persona cancellata',
  all: 'tutti gli indicatori',
  allNote: 'anche quelli che arriveranno',
  some: (count: number) => indicators(count),
  withdraw: 'Ritira',
  withdrawFrom: (name: string) => `Ritira l’accesso a ${name}`,
  nobody: 'Nessun finanziatore vede questi valori.',
  nobodyNote: 'Chi non ha un accesso vede solo le somme pubbliche, dove nessuna organizzazione si riconosce.',
  readOnly: 'L’accesso lo dà e lo ritira chi è referente dell’organizzazione.',
  give: 'Dai accesso',
  giveNote: 'Puoi cambiare idea in ogni momento: da allora non legge più nulla.',
  noFunders: 'Nel Piano non c’è ancora nessun finanziatore.',
  noFundersNote: 'Li invita chi gestisce il Piano. Quando ce ne sarà uno, lo scegli qui.',
  who: 'A chi',
  choose: 'Scegli un finanziatore',
  what: 'Che cosa',
  scopeAll: 'Tutti gli indicatori',
  scopeAllNote: 'Quelli che vi sono chiesti oggi e quelli che lo saranno.',
  scopeSome: 'Solo gli indicatori che scelgo',
  chosen: (count: number) => (count === 0 ? 'Nessuno scelto.' : count === 1 ? '1 scelto.' : `${count} scelti.`),
  chooseArea: 'Scegli tutti',
  chooseAreaOf: (area: string) => `Scegli tutti gli indicatori di ${area}`,
  leaveArea: 'Togli tutti',
  leaveAreaOf: (area: string) => `Togli tutti gli indicatori di ${area}`,
  small: 'I valori si vedono come sono, anche quando riguardano poche persone.',
  replaces: (name: string, now: string) => `${name} ha già accesso a ${now}: quello che dai ora ne prende il posto.`,
  submit: 'Dai accesso',
  submitTo: (name: string) => `Dai accesso a ${name}`,
  whoMissing: 'Scegli a chi dare accesso.',
  whatMissing: 'Scegli almeno un indicatore.',
  given: (name: string, what: string) => `${name} ora vede ${what}.`,
  withdrawn: (name: string) => `${name} non vede più questi valori.`,
  withdrawTitle: (name: string) => `Ritirare l’accesso a ${name}?`,
  withdrawBody:
    'Da subito il server non gli dà più nulla; una pagina già aperta può mostrare quello che aveva letto, finché non chiede altro. Quello che ha già letto può averlo conservato; le sue letture restano scritte.',
  withdrawYes: 'Ritira l’accesso',
  cancel: 'Annulla',
  failed_offline: 'Sei senza rete: non è cambiato nulla. Riprova quando la rete torna.',
  failed_busy: 'Il server non ha risposto: non so se è cambiato qualcosa. Guarda l’elenco e riprova.',
  failed_refused:
    'Il server non l’ha accettato: forse il tuo ruolo o quello del finanziatore è cambiato. Ricarica la pagina.',
}
export type GrantsTexts = typeof grants

/** What an organisation opens to funders. */
export const grantsMessages = defineMessages(grants, () => import('./english/grants.ts'))
