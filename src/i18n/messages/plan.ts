import { defineMessages } from '../messages.ts'

const plan = {
  title: 'Il Piano',
  thesisBefore: 'A che punto siamo, ',
  thesisWord: 'insieme',
  thesisAfter: ', sulla strada per il 2030.',
  lead: 'Sei priorità, sedici obiettivi. La linea piena è il cammino fatto; quella punteggiata, il cammino che resta.',
  reading: 'Sto leggendo i dati…',
  counts: 'Obiettivi per stato',
  areas: 'Le sei priorità',
  areasNote: 'La tacca verticale segna dove i dati dovrebbero essere arrivati, al periodo scritto accanto.',
  objectiveCount: (count: number) => (count === 1 ? '1 obiettivo' : `${count} obiettivi`),
  objectiveStatuses: (area: string) => `Stato degli obiettivi di ${area}`,
  expectedAt: (period: string) => `atteso al ${period}`,
  expectedBetween: (first: string, last: string) => `atteso fra ${first} e ${last}`,
  noTrail: 'Non ci sono ancora dati sufficienti',
  trailLabel: (name: string, done: string, expected: string) =>
    `${name}: fatto il ${done} del cammino verso il 2030; atteso a questo punto il ${expected}.`,
  trailUnknown: (name: string) => `${name}: dati insufficienti per dire quanto cammino è fatto.`,
  measured: (measured: number, total: number) =>
    measured === 1 ? `1 obiettivo su ${total} con dati` : `${measured} obiettivi su ${total} con dati`,
  legend: 'Come si leggono le forme',
  years: 'Sedici obiettivi per sette anni',
  yearsTable: 'Tabella: stato di ogni obiettivo, anno per anno',
  yearsNote: 'Ogni casella porta forma e parola, non solo colore.',
  objective: 'Obiettivo',
  start: 'partenza',
  current: 'in corso',
  target: 'traguardo',
  startCell: 'Valore di partenza',
  notDue: 'Non ancora dovuto',
  changes: 'Che cosa è cambiato',
  changesNote: 'I giorni in cui la gestione del Piano ha approvato dei valori.',
  change: (values: string, organisations: string) => `${values}, di ${organisations}`,
  values: (count: number) => (count === 1 ? '1 valore approvato' : `${count} valori approvati`),
  organisations: (count: number) => `${count} organizzazioni`,
  fewOrganisations: 'meno di tre organizzazioni',
  asked: (answering: number, asked: number) =>
    `I numeri vengono da ${answering} organizzazioni, su ${asked} a cui è stato chiesto.`,
  earlier: 'I giorni prima',
  howMeasured: 'Come si misura',
  howPlan: 'Da dove viene il Piano',
  report: 'Il rapporto del Piano',
}
export type PlanTexts = typeof plan

/** The overview of the plan. */
export const planMessages = defineMessages(plan, () => import('./english/plan.ts'))
