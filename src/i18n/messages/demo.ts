import { defineMessages } from '../messages.ts'

/** The demonstration that runs in the browser alone, before the app is there. */
export const demoMessages = defineMessages(
  {
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
  },
  {
    starting: 'Preparing the demonstration…',
    startingNote: 'A real server with its database opens inside this tab. Nothing leaves it.',
    failed: 'The demonstration does not start in this window',
    failedNote:
      'It needs a recent browser, outside private browsing, on an https address or on this computer. What you had written stays on this device.',
    again: 'Try again',
    elsewhere: 'The demonstration is already open in another tab',
    elsewhereNote:
      'The server lives inside the tab, and two would contradict each other. If you open it here the other one stops; the values you wrote stay on this device.',
    openHere: 'Open here',
  },
)
