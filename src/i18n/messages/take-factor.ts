import { defineMessages } from '../messages.ts'

const takeFactor = {
  take: 'Togli il secondo fattore',
  takeOf: (name: string) => `Togli il secondo fattore a ${name}`,
  title: (name: string) => `Togliere il secondo fattore a ${name}?`,
  who: 'Serve a chi ha perso il telefono e i codici di recupero. Prima accertati che sia davvero la persona: di presenza o a voce, non con un messaggio.',
  goes: 'Spariscono il secondo fattore, i codici di recupero e le passkey, e le sue sessioni si chiudono. I valori che non ha inviato restano sui suoi dispositivi.',
  password: 'Per entrare serve ancora la sua password, che non vedi e non cambi.',
  forgottenByMail: 'Se non la ricorda, la chiede per e-mail dalla pagina di accesso.',
  forgottenNoMail:
    'Se non la ricorda, non farlo: da qui non partono e-mail, e non avrebbe modo di sceglierne un’altra.',
  noLink: 'Finché non è rientrata, non le si può preparare un link per la password.',
  none: 'Non ha più un secondo fattore.',
  nobody: 'Questa persona non ha più un account.',
  lastWayIn: 'Entra solo con una passkey: senza non potrebbe più entrare.',
  notBoth:
    'La sua password viene da un link preparato da chi amministra: se in più le togli il secondo fattore, chi ha avuto il link entra al suo posto.',
  notBothLink:
    'Le è stato tolto il secondo fattore e non è ancora rientrata: con un link entrerebbe chiunque lo abbia in mano.',
  firstByMail: 'Prima sceglie una nuova password: la chiede per e-mail dalla pagina di accesso.',
  inviteAgain: 'Da qui non partono e-mail: se non può entrare, invitala di nuovo a un altro indirizzo.',
  takenSent: (name: string) => `${name} non ha più il secondo fattore. Un’e-mail glielo dice.`,
  takenNotSent: (name: string) => `${name} non ha più il secondo fattore. Non è partita nessuna e-mail: avvisa tu.`,
}
export type TakeFactorTexts = typeof takeFactor

/** Taking somebody else's second factor away. */
export const takeFactorMessages = defineMessages(takeFactor, () => import('./english/take-factor.ts'))
