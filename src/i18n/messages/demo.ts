import { defineMessages } from '../messages.ts'

const demo = {
  starting: 'Sto preparando la dimostrazione…',
  startingNote: 'Un server vero, con la sua banca dati, si apre dentro questa scheda. Niente esce da qui.',
  failed: 'La dimostrazione non parte in questa finestra',
  failedNote:
    'Serve un browser recente, fuori dalla navigazione privata, su un indirizzo https o su questo computer. Quello che avevi scritto resta su questo dispositivo.',
  again: 'Riprova',
  elsewhere: 'La dimostrazione è già aperta in un’altra scheda',
  elsewhereNote:
    'Il server sta dentro la scheda, e due si contraddirebbero. Se la apri qui, l’altra si ferma; i valori che hai scritto restano su questo dispositivo.',
  openHere: 'Apri qui',
}
export type DemoTexts = typeof demo

/** The demonstration that runs in the browser alone, before the app is there. */
export const demoMessages = defineMessages(demo, () => import('./english/demo.ts'))
