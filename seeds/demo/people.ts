import type { OrganisationRole, PlanRole } from '../../src/domain/people.ts'
import { DEMO_ORGANISATIONS, organisationId } from './organisations.ts'
import { namedUuid } from './random.ts'

/** The one password of every person of the demo; never to be used outside it. */
export const DEMO_PASSWORD = 'traguardo-demo-2030'

/** A fictional person of the demo. */
export interface DemoPerson {
  id: string
  email: string
  name: string
  roleIt: string
  roleEn: string
  planRoles: PlanRole[]
  /** `until` YYYY-MM-DD where it has ended. */
  memberships: { organisation: string; role: OrganisationRole; until?: string }[]
}

function person(key: string, details: Omit<DemoPerson, 'id' | 'email'>): DemoPerson {
  return { id: namedUuid(`person ${key}`), email: `${key}@demo.example`, ...details }
}

const member = (key: string, role: OrganisationRole = 'contributor') => ({ organisation: organisationId(key), role })

/** The contributor in the mountains: often without a network. */
export const MARTA = person('marta.rivoira', {
  name: 'Marta Rivoira',
  roleIt: 'Inserisce i dati · Cooperativa Valsusa Insieme',
  roleEn: 'Enters data · Cooperativa Valsusa Insieme',
  planRoles: [],
  memberships: [member('valsusa')],
})

export const REFERENT = person('elio.bertolotto', {
  name: 'Elio Bertolotto',
  roleIt: 'Referente · Cooperativa Valsusa Insieme',
  roleEn: 'Referent · Cooperativa Valsusa Insieme',
  planRoles: [],
  memberships: [member('valsusa', 'referent')],
})

/** Works for two organisations: one with a conflict to resolve, one with values that were sent back. */
export const SAMIRA = person('samira.haddad', {
  name: 'Samira Haddad',
  roleIt: 'Inserisce i dati · due organizzazioni',
  roleEn: 'Enters data · two organisations',
  planRoles: [],
  memberships: [member('neve'), member('mulattiera')],
})

export const MANAGER = person('giulia.castagneri', {
  name: 'Giulia Castagneri',
  roleIt: 'Gestisce il Piano e convalida',
  roleEn: 'Manages the Plan and reviews',
  planRoles: ['manager'],
  memberships: [],
})

export const FUNDER = person('paolo.verdina', {
  name: 'Paolo Verdina',
  roleIt: 'Finanziatore',
  roleEn: 'Funder',
  planRoles: ['funder'],
  memberships: [],
})

/** Answers for the installation: who may come in, and as what. */
export const ADMINISTRATOR = person('dario.peirano', {
  name: 'Dario Peirano',
  roleIt: 'Amministra persone e organizzazioni',
  roleEn: 'Administers people and organisations',
  planRoles: ['administrator'],
  memberships: [],
})

/** The people that the demo lets one sign in as. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [MARTA, REFERENT, SAMIRA, MANAGER, FUNDER, ADMINISTRATOR]

/** Sent values of a year that had closed; never signs in. */
export const INES = person('ines.allasia', {
  name: 'Ines Allasia',
  roleIt: 'Inserisce i dati · Mutua Pane e Tempo',
  roleEn: 'Enters data · Mutua Pane e Tempo',
  planRoles: [],
  memberships: [member('mutua')],
})

/** Answers for an organisation that let a funder see some of its values; never signs in. */
export const LUCIA = person('lucia.peirone', {
  name: 'Lucia Peirone',
  roleIt: 'Referente · Cooperativa Genziana',
  roleEn: 'Referent · Cooperativa Genziana',
  planRoles: [],
  memberships: [member('genziana', 'referent')],
})

/** Left the organisation before what they had written was sent; never signs in. */
export const BRUNO = person('bruno.savarino', {
  name: 'Bruno Savarino',
  roleIt: 'Inseriva i dati · Cooperativa Terra di Mezzo Sud',
  roleEn: 'Used to enter data · Cooperativa Terra di Mezzo Sud',
  planRoles: [],
  memberships: [{ ...member('terra'), until: '2026-05-31' }],
})

/** Who wrote what stood before the demo begins, and the organisations that have no person of their own; never signs in. */
export const HISTORY_AUTHOR = person('archivio', {
  name: 'Archivio (dati importati)',
  roleIt: 'Dati importati',
  roleEn: 'Imported data',
  planRoles: [],
  memberships: DEMO_ORGANISATIONS.map(({ key }) => member(key)),
})
