import { defineMessages } from '../messages.ts'

const doing = {
  cancel: 'Annulla',
  working: 'Un momento…',
}
export type DoingTexts = typeof doing

/** What every act on the server says while it is asked, under way, given up. */
export const doingMessages = defineMessages(doing, () => import('./english/doing.ts'))
