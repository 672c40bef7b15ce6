import type { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { COLUMNS, EXPECTED, statusesOf, TARGETS, type Target } from './matrix-expected.ts'
import { requestOf } from './matrix-requests.ts'
import { CANARY, type MatrixWorld, type Role } from './matrix-world.ts'
import { ORG, PERSON } from './territory.ts'
import type { Change } from './undoable.ts'

type Endpoint = (typeof ENDPOINTS)[number]

/** One request of the matrix and what came of it. */
export interface Outcome {
  readonly role: Role
  readonly target: Target
  /** What the table written by hand says. */
  readonly expected: number
  readonly status: number
  readonly text: string
  /** What the request wrote, but for the counters. */
  readonly wrote: readonly Change[]
}

/** They count that somebody tried, and keep what somebody may answer once: also where the answer is no. */
const COUNTERS = new Set(['sign_in_failure', 'identity_challenge'])

/** By which device a session last came is noted first of all, for a revoked one to find out. */
const isNote = (endpoint: Endpoint, { table }: Change) => endpoint.name === 'sync' && table === 'identity_session'

/** Makes every request of the endpoint, each on the same data. */
export async function outcomesOf(matrix: MatrixWorld, endpoint: Endpoint): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const target of TARGETS) {
    const row = EXPECTED[endpoint.name]?.[target]
    if (row === undefined) continue
    const statuses = statusesOf(row)
    for (const role of COLUMNS) {
      const { path, body } = requestOf(endpoint, matrix, role, target)
      const { result, changes } = await matrix.undo.try(() => matrix.ask(role, endpoint.method, path, body))
      // Who only asks is not even counted.
      const isAside = (one: Change) => endpoint.method !== 'GET' && (COUNTERS.has(one.table) || isNote(endpoint, one))
      const wrote = changes.filter((one) => !isAside(one))
      outcomes.push({ role, target, expected: statuses[role], ...result, wrote })
    }
  }
  return outcomes
}

const { names, otherValues, ownValues } = CANARY

/** What no answer to the role may hold. Who manages reads everything, who administers all but values. */
const FORBIDDEN: Readonly<Record<Role, readonly string[]>> = {
  nobody: [names, otherValues, ownValues],
  contributor: [names, otherValues],
  referent: [names, otherValues],
  exMember: [names, otherValues, ownValues],
  manager: [],
  administrator: [otherValues, ownValues],
  funderWith: [names, otherValues, ownValues],
  funderWithout: [names, otherValues, ownValues],
}

const named = ({ role, target }: Outcome) => `${role} × ${target}`

/** Where the status is another than the table's. */
export const otherStatuses = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter(({ status, expected }) => status !== expected)
    .map((one) => `${named(one)}: ${one.status} instead of ${one.expected} ${one.text.slice(0, 200)}`)

/** Where an answer tells what is not the role's to know. */
export const told = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((one) =>
    FORBIDDEN[one.role].filter((word) => one.text.includes(word)).map((word) => `${named(one)} was told ${word}`),
  )

/** What belongs to the other organisation or its people has one of these in it. */
const FOREIGN = [ORG.beta, PERSON.bea, ...Object.values(CANARY).filter((word) => word !== ownValues)]
const ofOther = (row: string) => FOREIGN.some((word) => row.includes(word))

/** Where somebody changed what is the other organisation's, and is not among who runs the plan. */
export const changedOfOthers = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter(({ role }) => FORBIDDEN[role].includes(names))
    .flatMap((one) =>
      rowsOf(one)
        .filter(ofOther)
        .map((row) => `${named(one)} wrote ${row}`),
    )

/** Where something was written by who is told no. */
export const wroteThough = (outcomes: readonly Outcome[]) =>
  outcomes
    .filter(({ expected, wrote }) => expected >= 400 && wrote.length > 0)
    .map((one) => `${named(one)} is told ${one.expected}, was told ${one.status}, and wrote ${rowsOf(one).join(' ')}`)

const rowsOf = ({ wrote }: Outcome) =>
  wrote.flatMap(({ table, added, removed }) => [...added, ...removed].map((row) => `${table} ${row.slice(0, 200)}`))

/** They look at passwords alone, slowly, and at the tables of the login: neither gates nor walls are in their way. */
const PASSWORDS = new Set(['signIn', 'prove', 'changePassword', 'resetPassword', 'setUp'])

/** The endpoints behind which one layer alone is looked at. */
export const behindWalls = (endpoints: readonly Endpoint[]) => endpoints.filter(({ name }) => !PASSWORDS.has(name))
