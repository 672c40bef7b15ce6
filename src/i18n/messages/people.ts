import { defineMessages } from '../messages.ts'

const people = {
  title: 'Persone del Piano',
  crumbs: 'Dove sei',
  organisations: 'Organizzazioni',
  lead: 'Chi gestisce e amministra il Piano, e i finanziatori. Le persone delle organizzazioni stanno nelle loro pagine.',
  heading_administrator: 'Amministrano',
  heading_manager: 'Gestiscono',
  heading_funder: 'Finanziatori',
  note_administrator:
    'Aggiungono le organizzazioni, invitano le persone, danno e tolgono i ruoli. Non convalidano, se non gestiscono anche.',
  note_manager: 'Convalidano i valori e seguono le organizzazioni.',
  note_funder: 'Leggono il Piano e i valori che le organizzazioni concedono loro.',
  none_administrator: 'Nessuno amministra il Piano.',
  none_manager: 'Nessuno gestisce il Piano soltanto.',
  none_funder: 'Ancora nessun finanziatore.',
  invite: 'Inviti',
  inviteNote: 'Una persona entra nel Piano con un link che vale una volta.',
  inviteNoteManager: 'Tu inviti i finanziatori. Agli altri ruoli invita chi amministra.',
  you: 'Sei tu',
  also: (roles: string) => `anche: ${roles}`,
  roles: 'Ruoli',
  rolesOf: (name: string) => `Ruoli di ${name}`,
  has: 'Ce l’ha',
  give: 'Dai',
  giveOf: (role: string, name: string) => `Dai a ${name} il ruolo «${role}»`,
  take: 'Togli',
  takeOf: (role: string, name: string) => `Togli a ${name} il ruolo «${role}»`,
  giveTitle: (role: string, name: string) => `Dare a ${name} il ruolo «${role}»?`,
  giveIt: 'Dai il ruolo',
  takeTitle: (role: string, name: string) => `Togliere a ${name} il ruolo «${role}»?`,
  takeTitleSelf: (role: string) => `Toglierti il ruolo «${role}»?`,
  takeIt: 'Togli il ruolo',
  fromNow: 'Da subito:',
  take_administrator: 'Da subito il server non gli fa più dare né togliere ruoli. Quello che ha deciso resta.',
  take_manager: 'Da subito il server non prende più le sue decisioni. Quelle che ha preso restano, con il suo nome.',
  take_funder:
    'Da subito il server non gli dà più nessun valore concesso: tutti gli accessi che le organizzazioni gli hanno dato finiscono. Se il ruolo torna, gli accessi vanno dati di nuovo.',
  takeOpen: 'Una pagina che ha già aperta può mostrare quello che aveva letto, finché non chiede altro al server.',
  takeSelf: 'Da subito questa pagina può chiudersi per te, e per riavere il ruolo serve un’altra persona.',
  takeLast: 'È l’ultimo ruolo che ha nel Piano: esce da questo elenco, ma il suo account resta.',
  lastTitle: 'Il ruolo resta, per ora',
  close: 'Chiudi',
  lastAdministrator:
    'Nessun altro amministra il Piano: così nessuno potrebbe più dare ruoli. Prima dai questo ruolo a un’altra persona.',
  given: (role: string, name: string) => `${name} ora ha il ruolo «${role}».`,
  taken: (role: string, name: string) => `${name} non ha più il ruolo «${role}».`,
  reset: 'Link per la password',
  resetOf: (name: string) => `Link per la password di ${name}`,
  resetTitle: (name: string) => `Preparare un link per ${name}?`,
  resetWhy:
    'Serve a chi ha perso la password. Chi ha il link sceglie una nuova password e può entrare al suo posto: accertati che lo riceva solo lei o lui.',
  resetIt: 'Prepara il link',
  resetNoAccount: 'Questa persona non ha un account: non è mai entrata, o entra in un altro modo. Invitala di nuovo.',
  erase: 'Cancella',
  eraseOf: (name: string) => `Cancella ${name}`,
  eraseTitle: (name: string) => `Cancellare ${name} per sempre?`,
  eraseGoes:
    'Spariscono il nome, l’e-mail, il modo di entrare, i ruoli, qui e nelle organizzazioni, e le note che ha scritto.',
  eraseStays:
    'Restano i valori che ha scritto: sono dell’organizzazione. Al posto del nome si legge «persona cancellata».',
  eraseUnsent: 'Quello che non ha ancora inviato, su qualunque dispositivo, non si potrà più inviare.',
  eraseNoReturn: 'Non si può annullare.',
  eraseWord: 'CANCELLA',
  eraseField: (word: string) => `Per cancellare, scrivi ${word}`,
  eraseIt: 'Cancella per sempre',
  erased: (name: string) => `${name} non c’è più: al suo posto si legge «persona cancellata».`,
}
export type PeopleTexts = typeof people

/** Who has a role in the plan. */
export const peopleMessages = defineMessages(people, () => import('./english/people.ts'))
