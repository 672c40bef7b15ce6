import type { Role } from './matrix-world.ts'

/*
 * Who is answered what, written down by hand from what the product promises and from nothing in the server. The columns:
 * nobody, contributor, referent, former member, manager, administrator, funder with a grant, funder without. `own` is
 * what belongs to the first three, their organisation or they themselves; `other` another organisation's or person's;
 * `none` is nowhere; `crossed` something of the other under the address of the own; `raised` asks for more than `own`.
 */

export const COLUMNS: readonly Role[] = [
  ...(['nobody', 'contributor', 'referent', 'exMember'] as const),
  ...(['manager', 'administrator', 'funderWith', 'funderWithout'] as const),
]

export const TARGETS = ['own', 'other', 'none', 'crossed', 'raised'] as const
export type Target = (typeof TARGETS)[number]

type Expected = Readonly<Partial<Record<Target, string>>>

const all = (status: number) => Array(8).fill(status).join(' ')
const signedIn = (status: number) => `401 ${Array(7).fill(status).join(' ')}`

//                   nob con ref for man adm f+  f-
const MANAGERS_OWN = '401 403 403 403 200 403 403 403'
const STEWARDS_OWN = '401 403 403 403 200 200 403 403'
const OF_NOTHING = '401 404 404 404 404 404 404 404'
/** Read by the organisation's own people and by who runs the plan. */
const READ_BY_PEOPLE = {
  own: '401 200 200 404 200 200 404 404',
  other: '401 404 404 404 200 200 404 404',
  none: OF_NOTHING,
}
const READ_BY_REFERENTS = { ...READ_BY_PEOPLE, own: '401 403 200 404 200 200 404 404' }
const DONE_BY_REFERENTS = {
  own: '401 403 204 404 204 204 404 404',
  other: '401 404 404 404 204 204 404 404',
  none: OF_NOTHING,
  crossed: '401 403 404 404 404 404 404 404',
}
const DONE_BY_REFERENTS_ALONE = {
  own: '401 403 204 404 403 403 404 404',
  other: '401 404 404 404 403 403 404 404',
  none: OF_NOTHING,
}
const DONE_BY_STEWARDS = {
  own: '401 403 403 403 204 204 403 403',
  other: '401 403 403 403 204 204 403 403',
  none: '401 403 403 403 404 404 403 403',
}
const DONE_BY_ADMINISTRATORS = {
  own: '401 403 403 403 403 204 403 403',
  none: '401 403 403 403 403 404 403 403',
}
/** Of one's own account; what is another's is not there. */
const OF_THE_ACCOUNT = { own: signedIn(204), other: OF_NOTHING, none: OF_NOTHING }

/** By the endpoint's name. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  getSession: { own: all(200) },
  signIn: { own: all(200), none: all(401) },
  signOut: { own: all(204) },
  getDemoPeople: { own: all(404) },
  getCatalogue: { own: all(200) },
  getPlan: { own: all(200) },
  getArea: { own: all(200), none: all(404) },
  getObjective: { own: all(200), none: all(404) },
  getIndicators: { own: all(200) },
  getIndicator: { own: all(200), none: all(404) },
  getTerritory: { own: all(200) },
  getNotices: { own: all(200) },
  getSignInWays: { own: all(200) },

  // Whoever left is told so, and only they: to others the log is not there. Administrators run people, not values.
  sync: {
    own: '401 200 200 403 200 404 404 404',
    other: '401 404 404 404 200 404 404 404',
    none: OF_NOTHING,
  },
  events: { own: signedIn(200) },

  getReviewQueue: { own: MANAGERS_OWN },
  getReviewPage: { own: MANAGERS_OWN, other: MANAGERS_OWN, none: '401 403 403 403 404 403 403 403' },
  getHeldQueue: { own: MANAGERS_OWN },
  decideHeld: {
    own: '401 403 403 403 204 403 403 403',
    other: '401 403 403 403 204 403 403 403',
    none: '401 403 403 403 404 403 403 403',
  },

  beginPasskeySignIn: { own: all(200) },
  signInByPasskey: { none: all(401) },
  // Nobody else vouches for people here.
  beginAtProvider: { own: all(404) },
  returnFromProvider: { own: all(404) },
  getLink: { own: all(200), none: all(410) },
  // Somebody administers already.
  setUp: { own: all(410), none: all(410) },
  // Who is signed in as somebody else is not who was invited.
  acceptInvitation: { own: '200 410 410 410 410 410 410 410', none: all(410) },
  askForReset: { own: all(204), none: all(204) },
  resetPassword: { own: all(204), none: all(410) },

  getAccount: { own: signedIn(200) },
  changeName: { own: signedIn(204) },
  changePassword: { own: signedIn(204), none: signedIn(403) },
  prove: { own: signedIn(204), none: signedIn(403) },
  beginPasskeyProof: { own: signedIn(200) },
  proveByPasskey: { none: signedIn(403) },
  renameDevice: OF_THE_ACCOUNT,
  revokeDevice: OF_THE_ACCOUNT,
  endSession: OF_THE_ACCOUNT,
  endOtherSessions: { own: signedIn(204) },
  beginSecondFactor: { own: signedIn(200) },
  confirmSecondFactor: { none: OF_NOTHING },
  renewRecoveryCodes: { none: OF_NOTHING },
  endSecondFactor: { none: OF_NOTHING },
  beginPasskey: { own: signedIn(200) },
  addPasskey: { none: signedIn(403) },
  renamePasskey: OF_THE_ACCOUNT,
  removePasskey: OF_THE_ACCOUNT,
  unlinkProvider: { own: OF_NOTHING },
  exportOwnData: { own: signedIn(200) },
  eraseOwnAccount: { own: signedIn(204) },

  getOrganisations: { own: STEWARDS_OWN },
  addOrganisation: { own: STEWARDS_OWN },
  getOrganisation: READ_BY_PEOPLE,
  changeOrganisation: DONE_BY_STEWARDS,
  inviteMember: READ_BY_REFERENTS,
  withdrawInvitation: DONE_BY_REFERENTS,
  changeMemberRole: DONE_BY_REFERENTS,
  removeMember: DONE_BY_REFERENTS,
  leaveOrganisation: { own: '401 204 204 404 404 404 404 404', other: OF_NOTHING, none: OF_NOTHING },

  getPlanPeople: { own: STEWARDS_OWN },
  // Managers invite funders; to every role only administrators do.
  invitePlanPerson: { own: STEWARDS_OWN, raised: '401 403 403 403 403 200 403 403' },
  withdrawPlanInvitation: {
    own: '401 403 403 403 204 204 403 403',
    none: '401 403 403 403 404 404 403 403',
    crossed: '401 403 403 403 404 404 403 403',
  },
  givePlanRole: DONE_BY_ADMINISTRATORS,
  takePlanRole: DONE_BY_ADMINISTRATORS,
  makeResetLink: { own: '401 403 403 403 403 200 403 403', none: '401 403 403 403 403 404 403 403' },
  takeSecondFactor: {
    own: '401 403 403 403 403 200 403 403',
    other: '401 403 403 403 403 409 403 403',
    none: '401 403 403 403 403 404 403 403',
  },
  erasePerson: DONE_BY_ADMINISTRATORS,

  getGrants: READ_BY_PEOPLE,
  giveGrant: DONE_BY_REFERENTS_ALONE,
  withdrawGrant: { ...DONE_BY_REFERENTS_ALONE, crossed: '401 403 404 404 403 403 404 404' },
  getGranted: { own: '401 403 403 403 403 403 200 200' },
  getGrantedValues: {
    own: '401 403 403 403 403 403 200 404',
    other: '401 403 403 403 403 403 404 404',
    none: '401 403 403 403 403 403 404 404',
  },

  getAudit: { own: STEWARDS_OWN },
  exportAudit: { own: STEWARDS_OWN },
  getOrganisationAudit: READ_BY_REFERENTS,
  exportOrganisationAudit: READ_BY_REFERENTS,
  getAuditPeople: { own: STEWARDS_OWN },
  getOrganisationAuditPeople: READ_BY_REFERENTS,
}

/** The statuses of an endpoint's target by role. Errors: throws where the table lacks a column */
export function statusesOf(row: string): Record<Role, number> {
  const statuses = row.split(' ').map(Number)
  if (statuses.length !== COLUMNS.length) throw new Error(`The row ${row} has not ${COLUMNS.length} columns`)
  return Object.fromEntries(COLUMNS.map((role, index) => [role, statuses[index]])) as Record<Role, number>
}
