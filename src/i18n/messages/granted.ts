import { defineMessages } from '../messages.ts'

const granted = {
  title: 'Valori concessi a te',
  crumbs: 'Dove sei',
  reports: 'Rapporti',
  lead: 'Le organizzazioni che ti hanno aperto i loro valori approvati. Quando ne apri una, l’organizzazione lo vede.',
  table: 'Organizzazioni che ti hanno concesso i loro valori',
  organisation: 'Organizzazione',
  seat: 'Sede',
  sees: 'Che cosa vedi',
  since: 'Dal',
  all: 'tutti gli indicatori',
  some: (count: number) => (count === 1 ? '1 indicatore' : `${count} indicatori`),
  open: (name: string) => `Leggi i valori di ${name}`,
  ended: 'Non più aperti',
  endedNote: 'Queste organizzazioni ti avevano aperto i loro valori. Quello che hai già scaricato resta riservato.',
  endedTable: 'Organizzazioni che non ti aprono più i loro valori',
  until: 'Fino al',
  endedOf: (name: string, day: string) => `${name} non ti apre più i suoi valori dal ${day}.`,
  endedOfNote: 'L’accesso finisce quando l’organizzazione lo ritira, o insieme al ruolo di finanziatore.',
  empty: 'Nessuna organizzazione ti ha ancora concesso i suoi valori.',
  emptyNote:
    'L’accesso lo dà chi è referente di un’organizzazione, da «Finanziatori» nella pagina della sua organizzazione. Le somme pubbliche restano nel Piano e nei rapporti.',
  pageLead: (count: number) =>
    count === 1
      ? '1 valore approvato che ti è stato concesso.'
      : `${count} valori approvati che ti sono stati concessi.`,
  seen: 'Questa lettura resta scritta nelle azioni dell’organizzazione, come ogni altra: giorno, ora e quanti valori.',
  confidential: 'Sono valori di una sola organizzazione, non pubblici: non diffonderli senza il suo consenso.',
  noValues: 'Ancora nessun valore approvato.',
  noValuesNote: 'Gli indicatori concessi non hanno ancora valori approvati dalla gestione del Piano.',
  notOpen: 'Questi valori non ti sono aperti.',
  notOpenNote:
    'L’organizzazione può averne ritirato l’accesso, o non averlo mai dato. Quelli che puoi leggere sono tra i valori concessi a te.',
  backToGranted: 'Vai ai valori concessi a te',
  annual: 'Valori annuali',
  semiannual: 'Valori semestrali',
  quarterly: 'Valori trimestrali',
  tableOf: (area: string, frequency: string) => `${area}: ${frequency}`,
  indicator: 'Indicatore',
  unit: 'Unità',
  period: 'Periodo',
  value: 'Valore',
  breakdown: 'Scomposizione',
  breakdowns: (count: number) => (count === 1 ? '1 valore scomposto' : `${count} valori scomposti`),
  by: (dimension: string, item: string) => `per ${dimension}: ${item}`,
  unavailable: 'non disponibile',
  missing: 'nessun valore approvato',
  csv: 'Scarica in CSV',
  csvName: 'valori-concessi',
  code: 'Codice',
  numerator: 'Numeratore',
  denominator: 'Denominatore',
  answers: 'Risposte',
  note: 'Nota',
  approvedOn: 'Approvato il',
  area: 'Priorità',
  about: 'Organizzazione',
  aboutSource: 'Fonte',
  aboutSourceText: 'Traguardo 2030, valori approvati dalla gestione del Piano e concessi dall’organizzazione',
  aboutRead: 'Letti il',
  aboutUse: 'Uso',
  aboutDisclaimer: 'Avvertenza',
}
export type GrantedTexts = typeof granted

/** What organisations opened to the funder who reads. */
export const grantedMessages = defineMessages(granted, () => import('./english/granted.ts'))
