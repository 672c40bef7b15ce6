import { endAsYear, frequencyOf, type Period, yearOf } from '../../src/domain/period.ts'
import type { DemoOrganisation } from './organisations.ts'

/**
 * What became of one organisation's period by the demo's day.
 *
 * `part_returned` some cells approved, some sent back · `edited` approved, then one value written anew ·
 * `partial` only some of the cells are in the log · `conflict` one cell has two unequal heads, so nothing is submitted
 */
export type Fate =
  | 'approved'
  | 'part_returned'
  | 'edited'
  | 'waiting'
  | 'returned'
  | 'conflict'
  | 'in_log'
  | 'partial'
  | 'none'

const lines = (fate: Fate, keys: string): [string, Fate][] => keys.split(' ').map((key) => [key, fate])

// Two organisations stopped answering: one at the end of 2024, the other in the middle of 2025.
const STOPPED = new Map([
  ['tram', 2024],
  ['finto', 2024.5],
])

// Whatever is not named here: approved up to 2025-S2, nothing in 2026 and in the annual 2026.
const ANNUAL_2025 = new Map<string, Fate>([
  ...lines('partial', 'valsusa mutua terra'),
  ...lines('waiting', 'cortile trame'),
  ...lines('part_returned', 'neve'),
])
const QUARTER_1 = new Map<string, Fate>([...lines('waiting', 'cortile'), ...lines('in_log', 'mutua')])
const QUARTER_2 = new Map<string, Fate>([
  ...lines('approved', 'chiarina fontane neve carta'),
  ...lines('waiting', 'orto panchine lavagna campanile'),
  ...lines('partial', 'quartiere alpifiorita'),
])
const HALF_2026 = new Map<string, Fate>([
  ...lines('none', 'valsusa terra'),
  ...lines('waiting', 'trame gomitolo orto panchine lavagna campanile'),
  ...lines('in_log', 'quartiere alpifiorita'),
  ...lines('returned', 'girasoli'),
  ...lines('conflict', 'mulattiera'),
  ...lines('edited', 'genziana'),
])

/** What became of the organisation's period. */
export function fateOf({ key, objectives }: DemoOrganisation, period: Period): Fate {
  const stopped = STOPPED.get(key)
  if (stopped !== undefined && endAsYear(period) > stopped) return 'none'
  if (period === '2025') return ANNUAL_2025.get(key) ?? 'approved'
  if (yearOf(period) < 2026) return 'approved'
  if (period === '2026-Q1') return QUARTER_1.get(key) ?? 'approved'
  if (period === '2026-Q2') return QUARTER_2.get(key) ?? 'none'
  if (frequencyOf(period) !== 'semiannual') return 'none'
  const asksStocks = objectives.includes('SPR-1') || objectives.includes('INC-2')
  return HALF_2026.get(key) ?? (asksStocks ? 'approved' : 'none')
}

/** Organisations whose answers for 2025 came after the due day. */
export const LATE_2025: ReadonlySet<string> = new Set(['nuvola', 'rondini', 'oltrepo', 'cortile', 'trame'])

/** Cells of a partial period that are not in the log. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
  'valsusa/2025': ['SPR-1.2', 'INC-2.1', 'INC-2.2', 'INC-3.2', 'INC-3.4', 'FOR-1.1', 'FOR-1.2', 'CON-3.1', 'GOV-2.1'],
  'mutua/2025': ['GOV-3.2', 'FIN-1.1', 'FIN-1.3', 'CON-1.2', 'CON-1.3', 'CON-2.2'],
  'terra/2025': ['SPR-1.2', 'SPR-1.3', 'FOR-1.1', 'INC-3.3'],
}

/** Whether a partial period lacks the cell; of those not listed above, nothing lacks. */
export function isMissing(key: string, indicator: string, period: Period): boolean {
  return MISSING[`${key}/${period}`]?.includes(indicator) ?? false
}

/** Cells sent back with a reason, of a period of which the rest was approved. */
export const SENT_BACK: Readonly<Record<string, readonly string[]>> = { 'neve/2025': ['FOR-2.2', 'CON-2.2'] }

/** Where one cell of an organisation has two unequal heads. */
export const CONFLICT = { key: 'mulattiera', indicator: 'INC-2.3', period: '2026-S1' } as const

/** Values ten times too high that wait in review: a slip of the finger that the manager should see. */
export const OUTLIERS: ReadonlySet<string> = new Set(['orto/CON-2.3/2026-S1', 'trame/SPR-1.2/2025'])

/** Answers *not available* with their reasons, beside those that an indicator's goal asks for. */
export const UNAVAILABLE: Readonly<Record<string, string>> = {
  'ruota/SPR-1.3/2025': 'Il gestionale non distingue ancora i clienti privati',
  'rosa/INC-3.3/2025': 'Dati del personale in corso di riordino',
  'piana/FOR-1.3/2025': 'Questionario a sei mesi non ancora concluso',
  'soffione/CON-3.3/2025': 'Servizi in corso di riprogettazione',
  'tasti/CON-3.2/2025': 'In attesa del censimento dei dataset',
  'panchine/GOV-2.2/2025': 'Verbali non ancora riordinati',
  'nuvola/FOR-3.2/2025': 'Collaborazioni da confermare con le imprese',
  'fili/GOV-1.3/2025': 'Il capofila non ha ancora confermato',
  'orto/GOV-3.3/2026-S1': 'Rassegna stampa non tenuta nel semestre',
}

/** Why so many answer *not available* where coverage is meant to be low. */
export const REASON_OF_FEW: Readonly<Record<string, string>> = {
  'GOV-3.2': 'Indagine non ancora svolta',
  'GOV-3.3': 'Conteggio non tenuto nel secondo semestre',
  'FIN-2.2': 'Importi coperti da riservatezza contrattuale',
  'FIN-2.3': 'Verifica dei risultati ancora in corso',
}

/** Where nothing could be counted: 0 of 0, an answer that adds nothing. */
export const NOTHING_TO_COUNT: ReadonlySet<string> = new Set(['ghiro/GOV-1.2/2025'])
