import { defineMessages } from '../messages.ts'

const roles = {
  contributor: 'Inserisce i dati',
  referent: 'Referente',
  manager: 'Gestisce il Piano',
  administrator: 'Amministra il Piano',
  funder: 'Finanziatore',
  contributorNote: 'Scrive i valori dell’organizzazione e li invia in verifica.',
  referentNote: 'Scrive e invia i valori, invita e toglie le persone, concede i valori ai finanziatori.',
  managerNote: 'Convalida i valori, apre e chiude i periodi, segue le organizzazioni.',
  administratorNote: 'Fa quello che fa chi gestisce il Piano, e in più dà e toglie i ruoli.',
  funderNote: 'Legge il Piano e i valori che le organizzazioni gli concedono.',
}
export type RolesTexts = typeof roles

/** What people are here, and what that lets them do. */
export const rolesMessages = defineMessages(roles, () => import('./english/roles.ts'))
