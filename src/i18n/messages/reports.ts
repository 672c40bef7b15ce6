import { defineMessages } from '../messages.ts'

const report = {
  title: 'Rapporti',
  lead: 'Un rapporto per il Piano e uno per ogni priorità: da leggere, stampare su A4 o salvare come PDF dal browser, con i dati in CSV.',
  granted: 'Valori concessi a te',
  grantedNote: 'Quelli che le organizzazioni ti hanno aperto, una per una.',
  choose: 'Quale rapporto',
  planReport: 'Rapporto del Piano',
  planReportNote: 'Le sei priorità, i sedici obiettivi, gli indicatori.',
  areaReport: (name: string) => `Rapporto della priorità ${name}`,
  open: 'Apri il rapporto',
  print: 'Stampa o salva in PDF',
  csv: 'Scarica i dati in CSV',
  kicker: 'Allegato dati',
  planTitle: 'A che punto siamo sulla strada per il 2030',
  dataOf: (when: string) => `Dati approvati, calcolati il ${when}`,
  catalogue: (version: string) => `Catalogo proposto, versione ${version}`,
  source: 'Fonte: Traguardo 2030, valori delle organizzazioni approvati dalla gestione del Piano.',
  licence: 'Dati con licenza CC BY 4.0.',
  summary: 'In sintesi',
  planSentence: (words: string) => `Dei sedici obiettivi: ${words}.`,
  count_achieved: (count: number) => (count === 1 ? '1 è raggiunto' : `${count} sono raggiunti`),
  count_on_track: (count: number) => (count === 1 ? '1 è in linea' : `${count} sono in linea`),
  count_slowing: (count: number) => (count === 1 ? '1 rallenta' : `${count} rallentano`),
  count_off_course: (count: number) => (count === 1 ? '1 è fuori rotta' : `${count} sono fuori rotta`),
  count_insufficient_data: (count: number) =>
    count === 1 ? '1 non ha dati sufficienti' : `${count} non hanno dati sufficienti`,
  thinCoverage: (thin: number, all: number) =>
    `Per ${thin} indicatori su ${all} le risposte non bastano ancora a dare uno stato.`,
  participation: (answering: number, asked: number) =>
    answering >= asked
      ? `I numeri vengono da tutte le ${asked} organizzazioni a cui è stato chiesto.`
      : `I numeri vengono da ${answering} organizzazioni, su ${asked} a cui è stato chiesto. Le altre non hanno ancora valori approvati.`,
  areas: 'Le sei priorità',
  whereItStands: 'A che punto è',
  areasCaption: 'Cammino fatto e atteso per priorità',
  area: 'Priorità',
  done: 'Cammino fatto',
  expected: 'Atteso',
  at: 'Periodo dei dati',
  objectivesWithData: 'Obiettivi con dati',
  status: 'Stato',
  objective: 'Obiettivo',
  objectives: 'Gli obiettivi',
  indicatorsOf: (code: string) => `Indicatori dell’obiettivo ${code}`,
  indicator: 'Indicatore',
  unit: 'Unità',
  baseline: (year: number) => `Partenza ${year}`,
  value: 'Ultimo valore',
  period: 'Periodo',
  target: (year: number) => `Traguardo ${year}`,
  coverage: 'Hanno risposto',
  coverageOf: (answered: number, asked: number) => `${answered} su ${asked}`,
  unknown: '–',
  figureArea: (name: string, done: string, expected: string) =>
    `Figura: ${name}. Fatto il ${done} del cammino verso il 2030, atteso il ${expected}.`,
  figureUnknown: (name: string) => `Figura: ${name}. Dati insufficienti per dire quanto cammino è fatto.`,
  method: 'Come sono calcolati',
  methodBody:
    'Ogni indicatore è confrontato con un cammino diritto dal valore di partenza al traguardo. È in linea se il cammino fatto è almeno il 95 % di quello atteso alla fine del periodo dei dati, rallenta fra il 60 e il 95 %, è fuori rotta sotto il 60 %. Sotto l’80 % di organizzazioni rispondenti non si dà uno stato. La media di una priorità è la media dei suoi obiettivi, e quella di un obiettivo la media dei suoi indicatori. I valori che riguardano persone si mostrano solo da 5 persone e 3 organizzazioni in su.',
  methodLink: 'Il metodo per intero',
  limits: 'Limiti',
  limitsBody:
    'I traguardi sono una proposta e non vengono dal Piano. La stessa persona può essere contata da più organizzazioni. Un valore mancante abbassa la copertura e può abbassare una somma: accanto c’è il confronto fra le stesse organizzazioni.',
  back: 'Tutti i rapporti',
  csvName: (what: string) => `traguardo-2030-${what}`,
  code: 'Codice',
  start: 'Partenza',
  goal: 'Traguardo',
  answered: 'Organizzazioni che hanno risposto',
  asked: 'Organizzazioni a cui è stato chiesto',
  reason: 'Perché',
  aboutLicence: 'Licenza',
}
export type ReportTexts = typeof report

/** Printable reports. */
export const reportMessages = defineMessages(report, () => import('./english/reports.ts'))
