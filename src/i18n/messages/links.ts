import { defineMessages } from '../messages.ts'

const links = {
  reading: 'Guardo a che cosa serve il link…',
  retry: 'Riprova',
  signIn: 'Accedi',
  forgotten: 'Password dimenticata?',
  name: 'Nome e cognome',
  nameHint: 'Con questo nome gli altri vedono chi ha scritto un valore.',
  email: 'E-mail',
  emailHint: 'La userai per accedere.',
  password: 'Scegli una password',
  missingName: 'Scrivi il tuo nome.',
  wrongName: 'Il nome contiene caratteri che non si vedono. Riscrivilo a mano.',
  missingEmail: 'Scrivi la tua e-mail.',
  wrongEmail: 'Scrivi un indirizzo come nome@esempio.it, senza spazi né accenti.',
  until: 'Vale fino a',
  setupTitle: 'Il primo accesso',
  setupWhy:
    'Nessuno ha ancora un account qui. Il tuo sarà il primo, e amministrerà l’installazione: da lì inviti gli altri.',
  setupSubmit: 'Crea l’account e comincia',
  working: 'Un momento…',
  resetTitle: 'Scegli una password nuova',
  resetWhy: 'Appena la scegli, ogni sessione aperta finisce: poi accedi con quella nuova.',
  resetSubmit: 'Usa questa password',
  resetDone: 'La password è cambiata',
  resetDoneNote:
    'Le sessioni che erano aperte sono finite, anche sugli altri dispositivi. Quello che non avevi inviato è rimasto dov’era.',
  invitedBy: (organisation: string) => `${organisation} ti invita`,
  invitedToPlan: 'Il Piano ti invita',
  invitedAs: 'Con questo ruolo',
  invitedAt: 'Invito per',
  acceptAs: (name: string) => `Hai fatto l’accesso come ${name}: basta accettare.`,
  accept: 'Accetta l’invito',
  other: (name: string) => `Qui c’è ${name}`,
  otherNote: (name: string, email: string) =>
    `L’invito è per ${email}, ma su questo dispositivo ha fatto l’accesso ${name}. Per accettarlo serve che ${name} esca. Quello che non ha ancora inviato resta qui, bloccato: lo ritrova quando rientra con il suo nome.`,
  signOut: (name: string) => `Fai uscire ${name}`,
  haveAccount: 'Hai già un account',
  haveAccountNote: (email: string) => `Accedi con ${email}, poi accetti con una pressione.`,
  signInFirst: 'Accedi e accetta',
  newAccount: 'È la prima volta',
  newAccountNote: 'Scegli il nome con cui scriverai e una password.',
  privacy: 'Che cosa si conserva di te, e per quanto',
  newAccountSubmit: 'Crea l’account e accetta',
  accountExists: (email: string) => `Con ${email} bisogna accedere: l’account c’è già.`,
  sessionEnded: 'La sessione è finita. Accedi di nuovo, poi accetti con una pressione.',
  voidTitle: 'Questo link non vale, o non vale più',
  voidNote:
    'Ogni link funziona una volta sola e per un tempo limitato, e chi lo ha mandato può ritirarlo. Se lo hai già usato, accedi. Se no, chiedine uno nuovo a chi te lo ha dato.',
  partTitle: 'Manca un pezzo del link',
  partNote: 'A volte la posta lo spezza su due righe. Copialo tutto, fino all’ultima lettera, e aprilo di nuovo.',
  noneTitle: 'Apri di nuovo il link',
  noneNote:
    'Per sicurezza quello che hai aperto non resta nell’indirizzo della pagina. Aprilo di nuovo da dove lo hai avuto: finché non è usato, vale ancora.',
}
export type LinksTexts = typeof links

/** What a link that one was given is for: the first account, an invitation, a new password. */
export const linksMessages = defineMessages(links, () => import('./english/links.ts'))
