import { defineMessages } from '../messages.ts'

const notices = {
  contents: 'In questa pagina',
  unsaid: 'Chi gestisce questa installazione non l’ha ancora indicato.',
  unsaidSetting: 'Per chi la gestisce: si indica con l’impostazione',
  unsaidWhere: ', descritta nel README.',
  source: 'Da dove viene questa pagina',
  demoTitle: 'Questa è una dimostrazione',
  demoNote:
    'Persone, organizzazioni e valori sono inventati: non scriverci dati veri. La pagina descrive che cosa succede in un’installazione vera.',
}
export type NoticesTexts = typeof notices

/** What the privacy and accessibility pages have in common. */
export const noticesMessages = defineMessages(notices, () => import('./english/notices.ts'))
