import { defineMessages } from '../messages.ts'

/** What a sentence about an act is made of; names are ready to stand where they are put. */
export interface Said {
  readonly who: string
  readonly whom: string
  /** It was in the plan, and in no organisation. */
  readonly inPlan: boolean
  /** Of a role, in words; empty where the act has none. */
  readonly role: string
  /** How many indicators, values; null where the act says none. */
  readonly count: number | null
  /** What of something changed, in words; empty where the act says none. */
  readonly fields: readonly string[]
  /** By which door, for which reason: a code. */
  readonly how: string | null
}

const values = (count: number | null) => (count === 1 ? '1 valore concesso' : `${count ?? 0} valori concessi`)
const toIndicators = (count: number | null) =>
  count === null ? 'a tutti gli indicatori' : count === 1 ? 'a 1 indicatore' : `a ${count} indicatori`
const inPlan = (is: boolean) => (is ? ' nel Piano' : '')
const role = (words: string) => (words === '' ? '' : ` (ruolo: ${words})`)
const DOORS: Readonly<Record<string, string>> = { passkey: ' con una passkey', provider: ' con l’identità esterna' }

const audit = {
  title: 'Azioni',
  crumbs: 'Dove sei',
  organisations: 'Organizzazioni',
  leadPlan:
    'Accessi, ruoli, inviti, concessioni ed esportazioni di tutto il Piano, dalle più recenti. I valori non stanno qui: hanno il loro registro.',
  leadOrganisation:
    'Che cosa è successo nell’organizzazione: persone, inviti, accessi dei finanziatori e ogni loro lettura, dalle più recenti.',
  filters: 'Filtra le azioni',
  group: 'Tipo',
  everyGroup: 'Tutti i tipi',
  group_sign_ins: 'Accessi',
  group_credentials: 'Password, passkey e dispositivi',
  group_invitations: 'Inviti',
  group_roles: 'Persone e ruoli',
  group_organisations: 'Dati delle organizzazioni',
  group_grants: 'Finanziatori: accessi e letture',
  group_exports: 'Esportazioni e cancellazioni',
  person: 'Persona',
  everyPerson: 'Tutte le persone',
  noName: 'Senza più un nome',
  organisation: 'Organizzazione',
  everyOrganisation: 'Tutte',
  unknownOrganisation: 'Sconosciuta',
  namesComing: 'Carico i nomi',
  from: 'Dal giorno',
  to: 'Al giorno',
  toBeforeFrom: 'Viene prima del primo giorno.',
  filter: 'Filtra',
  clear: 'Togli i filtri',
  all: (count: string, of: number) => (of === 1 ? '1 azione' : `${count} azioni`),
  found: (count: string, of: number) => (of === 1 ? '1 azione trovata' : `${count} azioni trovate`),
  noneFound: 'Nessuna azione con questi filtri.',
  noneFoundNote: 'Prova con un periodo più lungo o con meno filtri.',
  list: (day: string) => `Azioni del ${day}`,
  empty: 'Ancora nessuna azione.',
  emptyNote: 'Quando qualcuno invita, cambia un ruolo, dà un accesso o legge valori concessi, lo trovi qui.',
  more: 'Mostra le azioni di prima',
  loading: 'Carico le azioni di prima',
  end: 'Non ce ne sono altre.',
  moreFailed: 'Le azioni di prima non sono arrivate. Riprova.',
  csv: 'Scarica in CSV',
  json: 'Scarica in JSON',
  exportNote: 'L’esportazione contiene tutte le azioni e resta scritta anch’essa.',
  exportFilteredNote: 'L’esportazione contiene solo le azioni filtrate, lo dice nel nome e resta scritta anch’essa.',
  exporting: 'Preparo il file.',
  exported: 'Il file è pronto tra i tuoi scaricamenti.',
  failed_proof: 'Senza la conferma che sei tu il file non parte. Riprova quando vuoi.',
  failed_offline: 'Sei senza rete: il file si prepara sul server. Riprova quando la rete torna.',
  failed_busy: 'Il server non ha risposto. Riprova tra poco.',
  failed_refused: 'Il server non l’ha permesso: forse il tuo ruolo è cambiato. Ricarica la pagina.',
  fileName: 'azioni',
  slug_sign_ins: 'accessi',
  slug_credentials: 'credenziali',
  slug_invitations: 'inviti',
  slug_roles: 'ruoli',
  slug_organisations: 'dati',
  slug_grants: 'finanziatori',
  slug_exports: 'esportazioni',
  slug_person: 'una-persona',
  slug_organisation: 'una-organizzazione',
  slug_from: 'dal',
  slug_to: 'al',
  aboutCount: 'Azioni in questo file',
  aboutFilter: 'Filtri',
  aboutNone: 'nessuno: ci sono tutte',
  invitation_waiting: 'Invito ancora aperto',
  invitation_accepted: 'Invito accettato',
  invitation_withdrawn: 'Invito ritirato: l’indirizzo non si conserva',
  invitation_ended: 'Invito non più valido: l’indirizzo non si mostra più',
  invitation_forgotten: 'Invito non più leggibile: è stato cancellato',
  erased: 'Persona cancellata',
  erasedWithin: 'una persona cancellata',
  nobody: 'Il server',
  someone: 'una persona',
  field_name: 'nome',
  field_legalForm: 'forma giuridica',
  field_runts: 'sezione del RUNTS',
  field_municipality: 'comune della sede',
  field_sectors: 'settori di attività',
  filtered_group: 'filtrate per tipo',
  filtered_person: 'per persona',
  filtered_organisation: 'per organizzazione',
  filtered_from: 'da un giorno',
  filtered_to: 'fino a un giorno',
  role_contributor: 'inserisce i dati',
  role_referent: 'referente',
  role_manager: 'gestisce il Piano',
  role_administrator: 'amministra',
  role_funder: 'finanziatore',
  column_id: 'Numero',
  column_at: 'Quando',
  column_action: 'Azione',
  column_sentence: 'In parole',
  column_actor: 'Chi',
  column_actorId: 'Chi (id)',
  column_subject: 'A chi',
  column_subjectId: 'A chi (id)',
  column_organisation: 'Organizzazione',
  column_organisationId: 'Organizzazione (id)',
  column_invited: 'Persona invitata',
  column_invitation: 'Invito',
  column_details: 'Dettagli',
  act_signed_in: ({ who, how }: Said) => `${who} ha fatto accesso${DOORS[how ?? ''] ?? ''}`,
  act_password_changed: ({ who }: Said) => `${who} ha cambiato la propria password`,
  act_password_reset: ({ who }: Said) => `${who} ha scelto una nuova password con un link`,
  act_reset_link_made: ({ who, whom }: Said) => `${who} ha preparato per ${whom} un link per una nuova password`,
  act_second_factor_on: ({ who }: Said) => `${who} ha attivato il secondo fattore`,
  act_second_factor_off: ({ who }: Said) => `${who} ha disattivato il secondo fattore`,
  act_recovery_codes_renewed: ({ who }: Said) => `${who} ha creato nuovi codici di recupero`,
  act_second_factor_taken: ({ who, whom }: Said) => `${who} ha tolto a ${whom} il secondo fattore e le passkey`,
  act_passkey_added: ({ who }: Said) => `${who} ha aggiunto una passkey`,
  act_passkey_removed: ({ who }: Said) => `${who} ha tolto una passkey`,
  act_provider_linked: ({ who }: Said) => `${who} ha collegato un’identità esterna`,
  act_provider_unlinked: ({ who }: Said) => `${who} ha scollegato un’identità esterna`,
  act_session_ended: ({ who }: Said) => `${who} ha chiuso una sessione`,
  act_device_revoked: ({ who }: Said) => `${who} ha revocato un dispositivo`,
  act_set_up: ({ who }: Said) => `${who} ha avviato questa installazione`,
  act_organisation_added: ({ who }: Said) => `${who} ha aggiunto l’organizzazione`,
  act_organisation_changed: ({ who, fields }: Said) =>
    `${who} ha cambiato i dati dell’organizzazione${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`,
  act_invited: (said: Said) => `${said.who} ha invitato ${said.whom}${inPlan(said.inPlan)}${role(said.role)}`,
  act_invitation_withdrawn: (said: Said) => `${said.who} ha ritirato un invito${inPlan(said.inPlan)}${role(said.role)}`,
  act_invitation_accepted: (said: Said) => `${said.who} ha accettato l’invito${role(said.role)}`,
  act_member_role_changed: (said: Said) => `${said.who} ha cambiato il ruolo di ${said.whom}${role(said.role)}`,
  act_member_removed: ({ who, whom }: Said) => `${who} ha tolto ${whom} dall’organizzazione`,
  act_member_left: ({ who }: Said) => `${who} ha lasciato l’organizzazione`,
  act_plan_role_given: (said: Said) => `${said.who} ha dato a ${said.whom} un ruolo nel Piano${role(said.role)}`,
  act_plan_role_taken: (said: Said) => `${said.who} ha tolto a ${said.whom} un ruolo nel Piano${role(said.role)}`,
  act_grant_given: ({ who, whom, count }: Said) => `${who} ha dato a ${whom} accesso ${toIndicators(count)}`,
  act_grant_withdrawn: ({ who, whom, how }: Said) =>
    how === 'role_taken'
      ? `L’accesso di ${whom} è finito con il suo ruolo di finanziatore`
      : `${who} ha ritirato l’accesso di ${whom}`,
  act_granted_values_read: ({ who, count }: Said) => `${who} ha letto ${values(count)}`,
  act_own_data_exported: ({ who }: Said) => `${who} ha esportato i propri dati`,
  act_audit_exported: ({ who, fields }: Said) =>
    `${who} ha esportato le azioni${fields.length === 0 ? '' : ` (${fields.join(', ')})`}`,
  act_person_erased: ({ who }: Said) => `${who} ha cancellato i dati di una persona`,
}
export type AuditTexts = typeof audit

/** Who did what to whom. */
export const auditMessages = defineMessages(audit, () => import('./english/audit.ts'))
