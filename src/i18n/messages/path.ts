import { defineMessages } from '../messages.ts'

const path = {
  title: 'Il percorso del Piano',
  crumb: 'Il percorso del Piano',
  statement: 'Un Piano nato ascoltando, in cinque passi.',
  lead: 'Prima di dire dove andare, gli enti promotori hanno letto, intervistato, riunito, chiesto. Questi sono i passi, con i loro numeri, nelle parole del Piano.',
  steps: 'I cinque passi',
  step: (number: number) => `Passo ${number}`,
  facts: 'Che cosa se ne sa',
  factsTable: 'Fatti e fonti',
  factsNote: 'Ogni fatto con il luogo in cui è stato letto.',
  fact: 'Fatto',
  source: 'Dove',
  checked: 'Verifica',
  verified: 'letto nella fonte',
  notVerified: 'da verificare',
  whose: 'Che cosa è del Piano e che cosa è nostro',
  ofPlan: 'Del Piano',
  ofPlanItems: (areas: number, objectives: number) =>
    `Le ${areas} priorità e i ${objectives} obiettivi, con le loro parole.`,
  ofPlanPath: 'Il percorso di ascolto e i suoi numeri.',
  ours: 'Nostro',
  oursIndicators: (count: number) => `I ${count} indicatori, con definizioni, unità e regole.`,
  oursTargets: (from: number, to: number) => `I valori di partenza del ${from} e i traguardi del ${to}.`,
  oursMethod: 'Il metodo che dice a che punto siamo.',
  oursTranslations: 'Le traduzioni in inglese.',
  method: 'Come si misura',
  plan: 'A che punto siamo',
}
export type PathTexts = typeof path

/** How the Plan came about, what is known of it, and what is ours. */
export const pathMessages = defineMessages(path, () => import('./english/path.ts'))
