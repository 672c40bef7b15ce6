import type { Language } from './languages.ts'

/** What one of a unit is called, for the units of the catalogue that have another word for it. */
const ONE: Readonly<Record<string, string>> = {
  convenzioni: 'convenzione',
  decisioni: 'decisione',
  giorni: 'giorno',
  'ore per persona': 'ora per persona',
  organizzazioni: 'organizzazione',
  partenariati: 'partenariato',
  persone: 'persona',
  progetti: 'progetto',
  'punti (0-100)': 'punto (0-100)',
  servizi: 'servizio',
  'spazi e infrastrutture': 'spazio o infrastruttura',
  strumenti: 'strumento',
  uscite: 'uscita',
  facilities: 'facility',
  'hours per person': 'hour per person',
  'points (0-100)': 'point (0-100)',
}

/** The unit's label as it stands after the value: «12 persone», «1 persona»; one that is not known stays as it is. */
export function unitLabel(
  language: Language,
  unit: { readonly labelIt: string; readonly labelEn: string },
  value: number | string,
): string {
  const label = language === 'it' ? unit.labelIt : unit.labelEn
  if (Number(value) !== 1) return label
  return ONE[label] ?? (language === 'en' ? label.replace(/([a-z])s$/, '$1') : label)
}
