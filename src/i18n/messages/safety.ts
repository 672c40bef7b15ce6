import { defineMessages } from '../messages.ts'

const values = (count: number) => (count === 1 ? '1 valore' : `${count} valori`)

const safety = {
  signIn: 'Accedi',
  reload: 'Ricarica',
  openLedger: 'apri il registro degli invii',
  allSafe: (time: string) => `Tutto al sicuro · ${time}`,
  allSafeNever: 'Nessun valore in attesa',
  onDevice: (count: number) => `${values(count)} su questo dispositivo`,
  offlineOnDevice: (count: number) => `Senza rete · ${values(count)} su questo dispositivo`,
  needsYou: (count: number) => `${values(count)} da guardare`,
  alsoNeeds: (count: number) => ` · ${count} da guardare`,
  safeHeld: (count: number) => `Tutto al sicuro · ${values(count)} con chi coordina`,
  draftsHere: (count: number) => `${count === 1 ? '1 bozza' : `${count} bozze`} da finire su questo dispositivo`,
  sessionExpired: (count: number) =>
    count === 0
      ? 'La sessione è scaduta. Accedi per continuare.'
      : `La sessione è scaduta. I tuoi dati restano qui: accedi per inviare ${values(count)}.`,
  otherUser: 'Nel browser è entrata un’altra persona. I tuoi valori restano chiusi qui.',
  notMember: (name: string) => `Non fai più parte di ${name}`,
  someOrganisation: 'un’organizzazione',
  revoked: 'Questo dispositivo è stato revocato',
  tooOld: 'Per inviare serve la versione nuova',
  noStore: 'Qui non si conserva nulla',
  noStoreStrip:
    'Questo browser non conserva dati: puoi leggere finché c’è la rete, ma non scrivere i valori. Esci dalla navigazione privata, oppure permetti i dati di questo sito.',
  storeSuperseded: 'In un’altra scheda c’è una versione più nuova. Ricarica questa pagina per continuare.',
  storeClosed: 'L’archivio di questo dispositivo si è chiuso. Ricarica la pagina: i valori salvati ci sono.',
  storeQuota: 'Su questo dispositivo non c’è più spazio. Libera un po’ di spazio: i valori salvati ci sono ancora.',
  storeFailed: 'L’archivio di questo dispositivo non ha risposto. Ricarica la pagina: i valori salvati ci sono ancora.',
  waitsSince: (count: number, day: string) =>
    count === 1
      ? `Un valore scritto il ${day} è ancora solo su questo dispositivo.`
      : `${count} valori sono ancora solo su questo dispositivo, il più vecchio dal ${day}.`,
  waitsLong: (count: number, days: number) =>
    count === 1
      ? `Un valore è solo su questo dispositivo da ${days} giorni: se il dispositivo si perde, si perde anche lui.`
      : `${count} valori sono solo su questo dispositivo, il più vecchio da ${days} giorni: se il dispositivo si perde, si perdono anche loro.`,
  mayBeCleared: 'E il browser non si è impegnato a conservare quello che scrivi qui.',
  connect: (count: number) => `Collegati alla rete appena puoi: ${count === 1 ? 'parte da solo' : 'partono da soli'}.`,
  sending: 'Invio in corso.',
  notSent: 'Per ora il server non li ha: restano qui, e si riprova da soli.',
  sendNow: 'Invia ora',
  exportFile: 'Portali in un file',
  notKept:
    'Salvato. Il browser, però, non si è impegnato a conservare quello che scrivi qui: finché in alto non leggi «Tutto al sicuro», manda presto i valori.',
  howKept: 'Che cosa vuol dire',
  understood: 'Ho capito',
}
export type SafetyTexts = typeof safety

/** The line in the header that says whether the lid can be closed, and the strips under it. */
export const safetyMessages = defineMessages(safety, () => import('./english/safety.ts'))
