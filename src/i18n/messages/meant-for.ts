import { defineMessages } from '../messages.ts'

const meantFor = {
  managers: 'È per la gestione del Piano.',
  stewards: 'È per chi gestisce o amministra il Piano.',
  members: 'È per chi fa parte dell’organizzazione e per chi gestisce o amministra il Piano.',
  referents: 'È per i referenti dell’organizzazione e per chi gestisce o amministra il Piano.',
  funders: 'È per i finanziatori.',
}

export type MeantForTexts = typeof meantFor

/** For whom a page is that this reader may not open. */
export const meantForMessages = defineMessages(meantFor, () => import('./english/meant-for.ts'))
