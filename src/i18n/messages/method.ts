import { defineMessages } from '../messages.ts'

const method = {
  title: 'Come si misura',
  statement: 'Un cammino in linea retta, e il coraggio di dire «non si sa».',
  lead: 'Da una partenza a un traguardo la via più semplice è dritta. Confrontiamo dove siamo con dove saremmo camminando sempre allo stesso passo. Il metodo è nostro, non del Piano, ed è tutto qui.',
  contents: 'In questa pagina',
  path: 'Il cammino',
  pathText: (from: number, to: number) =>
    `Ogni indicatore ha una partenza (${from}) e un traguardo (${to}). Il cammino fatto è la parte di distanza già percorsa; quello atteso è la parte di tempo già passata alla fine del periodo del dato. Il ritmo è il primo diviso il secondo.`,
  exampleTitle: 'Un esempio, calcolato ora',
  exampleText: (from: string, t0: string, to: string, tT: string, t: string) =>
    `Partenza ${from} alla fine del ${t0}, traguardo ${to} alla fine del ${tT}. Siamo alla fine del ${t}. Scegli il valore:`,
  exampleValue: 'Valore',
  exampleDone: 'cammino fatto',
  exampleExpected: 'cammino atteso',
  examplePace: 'ritmo',
  exampleProjected: (year: string) => `nel ${year}, a questo ritmo`,
  exampleNone: 'non si calcola',
  statusHeading: 'Le cinque parole',
  statusText: (onTrack: string, slowing: string) =>
    `Le soglie sono ${onTrack} e ${slowing} del ritmo richiesto, e zero. I casi si guardano in quest’ordine: il primo che vale decide.`,
  casesTable: 'I casi del metodo, nel loro ordine',
  caseHeader: 'Caso',
  conditionHeader: 'Quando',
  wordHeader: 'Parola',
  case_no_target: 'Nessun traguardo',
  case_no_data: 'Nessun dato',
  case_low_coverage: 'Copertura bassa',
  case_achieved: 'Raggiunto',
  case_config_error: 'Traguardo contrario',
  case_off_target: 'Non mantenuto',
  case_not_started: 'Non iniziato',
  case_missed: 'Mancato',
  case_on_track: 'In linea',
  case_acceleration_needed: 'Serve accelerare',
  case_insufficient: 'Insufficiente',
  case_moving_away: 'In allontanamento',
  when_no_target: 'per l’indicatore non è stato proposto un traguardo',
  when_no_data: 'nessun valore approvato nel periodo',
  when_low_coverage: 'hanno risposto troppo poche organizzazioni, o il valore non si può mostrare',
  when_achieved: 'il valore è al traguardo o oltre',
  when_config_error: 'il traguardo va contro la direzione dell’indicatore',
  when_off_target: 'bisognava restare alla partenza, e non è così',
  when_not_started: 'il dato è della partenza o prima',
  when_missed: 'l’anno del traguardo è finito',
  when_on_track: (share: string) => `ritmo di almeno ${share}`,
  when_acceleration_needed: (from: string, to: string) => `ritmo fra ${from} e ${to}`,
  when_insufficient: (share: string) => `ritmo fra 0 e ${share}`,
  when_moving_away: 'ritmo sotto zero: ci si allontana',
  coverage: 'Quanti devono rispondere',
  coverageText: (share: string) =>
    `La copertura è quante organizzazioni hanno risposto su quante ne sono state interpellate. Sotto ${share} lo stato è «Dati insufficienti», e accanto si mostra il valore delle sole organizzazioni che hanno risposto sia alla partenza sia ora. Da ${share} in su lo stato è quello del valore così com’è: una risposta che manca può abbassarlo, e accanto c’è lo stesso confronto, dove non svela il valore di nessuno. Contano solo i valori approvati.`,
  kinds: 'Come si sommano i valori',
  flow: 'Quanto accade (flussi)',
  flowText:
    'Si sommano nell’anno. Un anno incompleto non si confronta con un cammino annuale: conta solo l’anno intero.',
  stock: 'Fotografie (stock)',
  stockText: 'Vale l’ultimo valore dell’anno. Anche un semestre sta sul cammino, alla sua fine.',
  ratio: 'Rapporti',
  ratioText: 'Si sommano tutti i numeratori e tutti i denominatori, poi si divide. Non è la media delle percentuali.',
  score: 'Punteggi',
  scoreText: 'Si fa la media fra le organizzazioni, pesata quando tutte dicono su quante persone.',
  datum: 'Quale dato si guarda',
  datumText:
    'Il periodo più recente che sia già scaduto, o a cui abbiano già risposto abbastanza organizzazioni. La fine del 2026 è il punto 2026; la metà del 2026 è a mezza strada fra la fine del 2025 e quella del 2026.',
  projection: 'La proiezione',
  projectionText:
    'Dalla partenza al dato e poi dritto fino al traguardo, senza uscire dai limiti possibili. Non è una previsione: dice dove porta questo ritmo. Con due soli anni di dati non si vede una tendenza, e la pagina lo scrive.',
  areas: 'Obiettivi e priorità',
  areasText:
    'Il cammino di un obiettivo è la media dei suoi indicatori con dati sufficienti, ognuno fra zero e uno; quello di una priorità è la media dei suoi obiettivi, così chi ha più indicatori non pesa di più. La tacca è la stessa media di quanto era atteso al periodo dei dati. Un obiettivo ha una parola se almeno metà dei suoi indicatori ha dati, ed è «Raggiunto» solo se lo sono tutti. Per l’intero Piano non c’è un indice: si contano gli obiettivi per parola.',
  privacy: 'Piccoli numeri',
  privacyText:
    'Un valore si mostra solo da 3 organizzazioni in su: fra due, ognuna leggerebbe il numero dell’altra. Se riguarda persone, servono anche almeno 5 persone. Se nascondere una zona non basta, perché si ricava per differenza, se ne nasconde un’altra.',
  calendar: 'Il calendario',
  calendarPart: (months: number) =>
    months === 1
      ? 'Semestri e trimestri scadono un mese dopo la loro fine.'
      : `Semestri e trimestri scadono ${months} mesi dopo la loro fine.`,
  calendarYear: (day: string) => `L’anno scade il ${day} dell’anno dopo.`,
  calendarClose: (days: number) => `Ogni periodo si chiude ${days} giorni dopo la scadenza.`,
  check: 'Mettici alla prova',
  checkText:
    'Il metodo ha casi di prova con le risposte attese, nel codice sorgente, e un comando che ne controlla quanti ne vuoi: scrivi i tuoi casi nello stesso formato e vedi dove non torna.',
  checkFile: 'I casi',
  checkCommand: 'Il comando',
  apiDocs: 'Dati e API',
  pathPage: 'Che cosa è del Piano e che cosa è nostro',
}
export type MethodTexts = typeof method

/** How progress is measured, in words; the numbers come from the domain's own functions. */
export const methodMessages = defineMessages(method, () => import('./english/method.ts'))
