import type { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import type { Target } from './matrix-expected.ts'
import { CANARY, type MatrixWorld, MORE, PASSWORD, ROLES, type Role, type Things } from './matrix-world.ts'
import { ORG } from './territory.ts'

/** A request that is well formed: whether it is answered is the role's and the target's matter alone. */
export interface Asked {
  readonly path: string
  readonly body: unknown
}

interface About {
  /** Of the target; under `crossed` what stands behind the own organisation's address. */
  readonly it: Things
  readonly role: Role
  readonly target: Target
}

type Given = { readonly params?: Record<string, string>; readonly body?: unknown }

const DETAILS = {
  name: 'Cooperativa nuova',
  legalForm: 'coop_soc_a',
  runts: null,
  municipality: 'Torino',
  sectors: [],
}
/** What is known of an organisation before, as this world makes it. */
const known = (org: string) => ({
  ...{ name: `Cooperativa ${org === ORG.beta ? CANARY.names : 'alfa'}`, legalForm: 'cooperativa_sociale_a' },
  ...{ runts: null, municipality: 'Torino', sectors: [] },
})
const PASSKEY = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const NEW_PASSWORD = 'nove lupi nel bosco'

const inOrg = ({ it }: About): Given => ({ params: { org: it.org } })

/** What each endpoint is asked; those that are not here take nothing. */
const ASKED: Readonly<Record<string, (about: About) => Given>> = {
  signIn: ({ target }) => ({
    body: { email: 'anna@example.org', password: target === 'own' ? PASSWORD : 'un’altra parola' },
  }),
  getArea: ({ target }) => ({ params: { area: target === 'own' ? 'INC' : 'XYZ' } }),
  getObjective: ({ target }) => ({ params: { objective: target === 'own' ? 'INC-1' : 'XYZ-9' } }),
  getIndicator: ({ target }) => ({ params: { indicator: target === 'own' ? 'GOV-3.3' : 'XYZ-9.9' } }),
  sync: ({ it, role }) => ({
    params: { org: it.org },
    body: {
      ...{ device: (ROLES[role] ?? it.device).replace('-7000-', '-7d00-'), user: ROLES[role] ?? it.person },
      ...{ schema: 2, after: null, push: [], limit: 50 },
    },
  }),
  getReviewPage: ({ it }) => ({ params: { org: it.org, period: '2026-S1' } }),
  decideHeld: ({ it }) => ({ body: { ...it.held, verdict: 'declined', reason: 'Non è di questo periodo.' } }),

  beginPasskeySignIn: () => ({ body: {} }),
  signInByPasskey: () => ({ body: PASSKEY }),
  beginAtProvider: () => ({ body: { intent: 'sign_in' } }),
  returnFromProvider: () => ({ body: { query: 'code=x&state=y' } }),
  getLink: ({ it }) => ({ body: { token: it.inviteToken } }),
  setUp: ({ it }) => ({
    body: { token: it.setupToken, name: 'Prima', email: 'prima@example.org', password: NEW_PASSWORD },
  }),
  acceptInvitation: ({ it, role }) => ({
    body: { token: it.inviteToken, account: role === 'nobody' ? { name: 'Nuova', password: NEW_PASSWORD } : null },
  }),
  askForReset: ({ target }) => ({ body: { email: target === 'own' ? 'anna@example.org' : 'nessuno@example.org' } }),
  resetPassword: ({ it }) => ({ body: { token: it.resetToken, password: NEW_PASSWORD } }),

  changeName: () => ({ body: { name: 'Un altro nome' } }),
  changePassword: ({ target }) => ({
    body: { current: target === 'own' ? PASSWORD : 'un’altra parola', password: NEW_PASSWORD },
  }),
  prove: ({ target }) => ({ body: { password: target === 'own' ? PASSWORD : 'un’altra parola' } }),
  beginPasskeyProof: () => ({ body: {} }),
  proveByPasskey: () => ({ body: PASSKEY }),
  renameDevice: ({ it }) => ({ params: { device: it.device }, body: { name: 'Telefono' } }),
  revokeDevice: ({ it }) => ({ params: { device: it.device } }),
  endSession: ({ it }) => ({ params: { session: it.session } }),
  beginSecondFactor: () => ({ body: {} }),
  renewRecoveryCodes: () => ({ body: {} }),
  confirmSecondFactor: () => ({ body: { code: '123456' } }),
  beginPasskey: () => ({ body: {} }),
  addPasskey: () => ({ body: { name: 'Chiave', answer: PASSKEY } }),
  renamePasskey: ({ it }) => ({ params: { passkey: it.passkey }, body: { name: 'Chiave' } }),
  removePasskey: ({ it }) => ({ params: { passkey: it.passkey } }),

  addOrganisation: () => ({ body: DETAILS }),
  getOrganisation: inOrg,
  changeOrganisation: (about) => ({ ...inOrg(about), body: { read: known(about.it.org), details: DETAILS } }),
  inviteMember: (about) => ({ ...inOrg(about), body: { email: 'nuova@example.org', role: 'contributor' } }),
  withdrawInvitation: ({ it }) => ({ params: { org: it.org, invitation: it.invitation } }),
  changeMemberRole: ({ it }) => ({ params: { org: it.org, person: it.person }, body: { role: 'referent' } }),
  removeMember: ({ it }) => ({ params: { org: it.org, person: it.person } }),
  leaveOrganisation: inOrg,

  invitePlanPerson: ({ target }) => ({
    body: { email: 'nuova@example.org', role: target === 'raised' ? 'manager' : 'funder' },
  }),
  // An organisation's invitation is none of the plan's.
  withdrawPlanInvitation: ({ it, target }) => ({
    params: { invitation: target === 'crossed' ? it.invitation : it.planInvitation },
  }),
  givePlanRole: ({ it }) => ({ params: { person: it.person }, body: { role: 'funder' } }),
  takePlanRole: ({ it }) => ({ params: { person: it.funder, role: 'funder' } }),
  makeResetLink: ({ it }) => ({ params: { person: it.person }, body: {} }),
  takeSecondFactor: ({ it, target }) => ({ params: { person: target === 'own' ? MORE.nora : it.person } }),
  // Everybody may erase themselves, by another address: here it is somebody else.
  erasePerson: ({ it, target }) => ({ params: { person: target === 'own' ? MORE.nora : it.person } }),

  getGrants: inOrg,
  giveGrant: ({ it }) => ({ params: { org: it.org }, body: { funder: ROLES.funderWithout, indicators: null } }),
  // Crossed: a funder to whom the own organisation has given nothing.
  withdrawGrant: ({ it, target }) => ({
    params: { org: it.org, funder: target === 'crossed' ? ROLES.funderWithout : it.funder },
  }),
  getGrantedValues: inOrg,
  getAudit: () => ({ params: { before: 'newest' } }),
  getOrganisationAudit: ({ it }) => ({ params: { org: it.org, before: 'newest' } }),
  exportOrganisationAudit: inOrg,
  getOrganisationAuditPeople: inOrg,
}

/** The well-formed request of a role about a target. */
export function requestOf(
  endpoint: Pick<(typeof ENDPOINTS)[number], 'name' | 'path'>,
  matrix: MatrixWorld,
  role: Role,
  target: Target,
): Asked {
  const own = matrix.own(role)
  const things: Record<Target, Things> = {
    own: ACCOUNTS.has(endpoint.name) ? own : matrix.own('contributor'),
    other: matrix.other,
    none: matrix.none,
    crossed: { ...matrix.other, org: own.org },
    raised: own,
  }
  const { params = {}, body } = ASKED[endpoint.name]?.({ it: things[target], role, target }) ?? {}
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name) => {
    const given = params[name]
    if (given === undefined) throw new Error(`Nothing is given for ${name} of ${endpoint.name}`)
    return encodeURIComponent(given)
  })
  return { path, body }
}

/** What is one's own is the role's own here, not the contributor's. */
const ACCOUNTS = new Set(['renameDevice', 'revokeDevice', 'endSession', 'renamePasskey', 'removePasskey'])
