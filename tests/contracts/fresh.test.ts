import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { requestOf } from './matrix-requests.ts'
import { type MatrixWorld, openMatrix, ROLES } from './matrix-world.ts'

/** What asks for a fresh proof, written down by hand; what the domain marks besides is tried as well. */
const ASKS = [
  ...['changeMemberRole', 'removeMember', 'inviteMember'],
  ...['invitePlanPerson', 'givePlanRole', 'takePlanRole', 'makeResetLink', 'erasePerson', 'eraseOwnAccount'],
  ...['exportOwnData', 'exportAudit', 'exportOrganisationAudit'],
  ...['beginSecondFactor', 'confirmSecondFactor', 'renewRecoveryCodes', 'endSecondFactor'],
  ...['beginPasskey', 'addPasskey', 'removePasskey', 'unlinkProvider'],
]

let matrix: MatrixWorld
beforeAll(async () => {
  matrix = await openMatrix()
})
afterAll(() => matrix?.close())

const asking = ENDPOINTS.filter(({ name, ...endpoint }) => ASKS.includes(name) || 'fresh' in endpoint)

test('[I13] everything that asks for a fresh proof is there', () => {
  expect(ASKS.filter((name) => !asking.some((endpoint) => endpoint.name === name))).toEqual([])
})

test.each(asking.map((endpoint) => [endpoint.name, endpoint] as const))(
  '[I13] %s asks for a proof of the last quarter of an hour, and does nothing before',
  async (_name, endpoint) => {
    const { path, body } = requestOf(endpoint, matrix, 'administrator', 'own')
    const answered = async (provedMinutesAgo: number) => {
      const identify = async (request: Request) => {
        const asker = await matrix.deps.identity.identify(request)
        return asker && { ...asker, provedAt: new Date(Date.now() - provedMinutesAgo * 60_000) }
      }
      const app = createApp({ ...matrix.deps, identity: { ...matrix.deps.identity, identify } })
      const headers = { 'X-Person': ROLES.administrator, 'Content-Type': 'application/json' }
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const { result, changes } = await matrix.undo.try(async () => {
        const answer = await app.fetch(
          new Request(`http://localhost${path}`, { method: endpoint.method, headers, ...sent }),
        )
        const text = await answer.text()
        return text === '' ? null : JSON.parse(text).code
      })
      return { code: result, changes }
    }
    expect(await answered(16)).toEqual({ code: 'proof_needed', changes: [] })
    expect((await answered(14)).code).not.toBe('proof_needed')
  },
)
