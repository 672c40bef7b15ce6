import { defineMessages } from '../messages.ts'

const failed = {
  offline: 'Sei senza rete, e per questo serve la rete. Non è cambiato nulla: riprova quando torna.',
  tooMany: (time: string) => `Troppi tentativi. Puoi riprovare dalle ${time}.`,
  tooManySoon: 'Troppi tentativi. Aspetta qualche minuto e riprova.',
  signedOut: 'La sessione è finita. Accedi di nuovo e riprova; quello che hai scritto resta qui.',
  unproved: 'Senza la conferma non è cambiato nulla.',
  gone: 'Nel frattempo è cambiato qualcosa: ricarica la pagina e guarda com’è adesso.',
  notAllowed: 'Il tuo ruolo non lo prevede. Non è cambiato nulla.',
  malformed: 'C’è qualcosa che il server non accetta. Controlla quello che hai scritto.',
  busy: 'Il server non risponde. Riprova fra poco.',
}
export type FailedTexts = typeof failed

/** Why something that was asked of the server was not done. */
export const failedMessages = defineMessages(failed, () => import('./english/failed.ts'))
