import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import type { Rounds } from './fuzz.ts'
import type { AnyEndpoint } from './probe.ts'

type Name = (typeof ENDPOINTS)[number]['name']
const named = (...names: Name[]): ReadonlySet<string> => new Set(names)

/** What they take away the others need. */
const LAST = named(
  ...(['takePlanRole', 'changeMemberRole', 'removeMember', 'leaveOrganisation', 'revokeDevice'] as const),
  ...(['endSession', 'endOtherSessions', 'takeSecondFactor', 'endSecondFactor'] as const),
  ...(['erasePerson', 'eraseOwnAccount'] as const),
)
/** When an endpoint's turn comes: those who erase themselves can do nothing more. */
export const turnOf = ({ name }: AnyEndpoint) => (name === 'eraseOwnAccount' ? 2 : Number(LAST.has(name)))

/** An authenticator, a provider, an empty installation or a link or a membership that was not used up are hardly to be had by guessing. */
const ONLY_REFUSE = named(
  ...(['signInByPasskey', 'proveByPasskey', 'addPasskey', 'beginAtProvider', 'returnFromProvider'] as const),
  ...([
    'unlinkProvider',
    'setUp',
    'acceptInvitation',
    'confirmSecondFactor',
    'renewRecoveryCodes',
    'endSecondFactor',
    'changeMemberRole',
    'leaveOrganisation',
  ] as const),
)
export const mayOnlyRefuse = ({ name }: AnyEndpoint) => ONLY_REFUSE.has(name)

/** They answer what they found, and write down that they were asked. */
const WRITE_DOWN = named('getGrantedValues', 'exportAudit', 'exportOrganisationAudit', 'exportOwnData')
/** They change nothing that is kept: what they count or keep for a few minutes is not looked at here. */
const KEEP_NOTHING = named(
  ...(['signOut', 'getLink', 'askForReset', 'beginPasskeySignIn', 'beginPasskeyProof', 'beginPasskey'] as const),
)

/** Whether a request that is done leaves something. */
export function writes(endpoint: AnyEndpoint): boolean {
  if (endpoint.method === 'GET') return WRITE_DOWN.has(endpoint.name)
  return !KEEP_NOTHING.has(endpoint.name) && !mayOnlyRefuse(endpoint)
}

/** What the rest stands on: sync, review and what everybody reads. */
const FIRST = named(
  ...(['getSession', 'getDemoPeople', 'getCatalogue', 'getPlan', 'getArea', 'getObjective', 'getIndicators'] as const),
  ...(['getIndicator', 'sync', 'events', 'getReviewQueue', 'getReviewPage', 'getHeldQueue', 'decideHeld'] as const),
)
/** Each of their answers costs a slow hash on purpose. */
const SLOW_BY_DESIGN = named(...(['signIn', 'setUp', 'resetPassword', 'prove', 'changePassword'] as const))

const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000)
const OTHER_RUNS = 2_000
const SLOW_OTHER = 10
const share = (part: number) => Math.ceil(RUNS * part)

/** 2,000 where people write or everybody reads, fewer for the rest; and 2,000 with another seed over all of them. */
export function roundsOf(endpoint: AnyEndpoint): Rounds {
  if (SLOW_BY_DESIGN.has(endpoint.name)) return { fixed: share(0.01), other: SLOW_OTHER }
  const quick = ENDPOINTS.length - SLOW_BY_DESIGN.size
  const other = Math.ceil((OTHER_RUNS - SLOW_OTHER * SLOW_BY_DESIGN.size) / quick)
  return { fixed: FIRST.has(endpoint.name) ? RUNS : share(0.03), other }
}
