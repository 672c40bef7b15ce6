import { defineMessages } from '../messages.ts'

const roles = {
  contributor: 'Inserisce i dati',
  referent: 'Referente',
  manager: 'Gestisce il Piano',
  administrator: 'Amministra il Piano',
  funder: 'Finanziatore',
  contributorNote: 'Scrive i valori dell’organizzazione e li invia in verifica.',
  referentNote: 'Scrive e invia i valori, invita e toglie le persone, concede i valori ai finanziatori.',
  managerNote: 'Convalida i valori, decide su quelli trattenuti, segue le organizzazioni.',
  administratorNote: 'Aggiunge le organizzazioni, invita le persone, dà e toglie i ruoli. Non convalida i valori.',
  funderNote: 'Legge il Piano e i valori che le organizzazioni gli concedono.',
}
export type RolesTexts = typeof roles

/** What people are here, and what that lets them do. */
export const rolesMessages = defineMessages(roles, () => import('./english/roles.ts'))
