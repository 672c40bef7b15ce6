import { defineMessages } from '../messages.ts'

const proof = {
  title: 'Conferma di essere tu',
  why: 'Stai per toccare accessi o dati personali. La conferma vale quindici minuti.',
  password: 'La tua password',
  missingPassword: 'Scrivi la tua password.',
  code: 'Codice',
  codeHint: 'Le sei cifre della tua app di autenticazione, oppure un codice di recupero.',
  missingCode: 'Scrivi il codice.',
  confirm: 'Conferma',
  checking: 'Controllo…',
  cancel: 'Annulla',
  byPasskey: 'Conferma con una passkey',
  byProvider: (provider: string) => `Vai a ${provider}`,
  providerOnly: (provider: string) =>
    `Il tuo account si apre solo con ${provider}: confermi accedendo di nuovo da lì, poi torni a questa pagina.`,
  reading: 'Sto leggendo come accedi…',
  wrong: 'La password non è questa. Riprova.',
  codeWrong: 'Il codice non è questo. Guarda quello che l’app mostra adesso e riprova.',
  passkeyWrong: 'La passkey non ha confermato. Riprova, o usa la password.',
}
export type ProofTexts = typeof proof

/** Showing again that it is oneself. */
export const proofMessages = defineMessages(proof, () => import('./english/proof.ts'))
