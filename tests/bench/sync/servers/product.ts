import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createApp } from '../../../../server/app.ts'
import type { Deps } from '../../../../server/deps.ts'
import { insertAccounts } from '../../../../server/identity/accounts.ts'
import { createBetterAuthIdentity } from '../../../../server/identity/better-auth.ts'
import { throttled } from '../../../../server/identity/throttled.ts'
import { NOTHING_SAID } from '../../../../server/settings/notices.ts'
import { fixedClock } from '../../../../server/start/clock.ts'
import { nodeSha256 } from '../../../../server/start/node-sha256.ts'
import { uuid7 } from '../../../../server/start/uuid7.ts'
import { createSite } from '../../../../server/web/site.ts'
import { begunPeriods } from '../../../../src/domain/calendar.ts'
import type { Catalogue } from '../../../../src/domain/catalogue.ts'
import { FREQUENCIES } from '../../../../src/domain/period.ts'
import { askedOf } from '../../contributor.ts'
import { type Content, type Installation, openInstallation, TODAY } from '../../installation.ts'
import type { Setting } from '../device.ts'
import type { Serving } from '../subject.ts'
import { FROM_YEAR } from '../work.ts'

const PASSWORD = 'a-password-for-the-benchmark'

/** The product's server as `npm start` puts it together, over an embedded PostgreSQL of its own; roll-ups rest. */
export async function serveProduct(origin: string, newcomers: number): Promise<Serving> {
  const seats = Array.from({ length: newcomers }, (_, n): Setting => {
    return { org: uuid7(), person: uuid7(), email: `person-${n}@example.org`, password: PASSWORD }
  })
  const installation = await openInstallation((catalogue) => content(catalogue, seats))
  const accounts = seats.map(({ person, email }) => ({ id: person, name: email, email }))
  await installation.owner.transaction().execute((trx) => insertAccounts(trx, accounts, PASSWORD, uuid7))
  const root = await mkdtemp(join(tmpdir(), 'traguardo-bench-site-'))
  const app = createApp(depsOf(installation, origin))
  const site = await createSite({ app, root, baseUrl: origin, newId: uuid7, ready: async () => true })
  const waiting = seats.values()
  return {
    async newcomer() {
      const { value } = waiting.next()
      if (value === undefined) throw new Error('More came than were expected')
      return value
    },
    handle: getRequestListener((request) => site(request), { overrideGlobalObjects: false }),
    async count({ org }) {
      const log = installation.owner.selectFrom('entry').select(({ fn }) => fn.countAll<string>().as('count'))
      return Number((await log.where('org', '=', org).executeTakeFirstOrThrow()).count)
    },
    async close() {
      await installation.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}

function depsOf({ db }: Installation, origin: string): Deps {
  const signIn = createBetterAuthIdentity({
    db,
    secret: 'a-secret-of-the-benchmark-alone-0123456789',
    baseUrl: origin,
    newId: uuid7,
  })
  const clock = fixedClock(TODAY)
  return {
    db,
    identity: throttled(signIn, db, () => new Date()),
    clock: clock.now,
    instance: clock.instance,
    log: { info: () => {}, warn: console.error, error: console.error },
    newId: uuid7,
    sha256: nodeSha256,
    demo: null,
    ...{ passkeys: null, provider: null },
    ...{ baseUrl: origin, mail: null, municipalities: [], notices: NOTHING_SAID },
    changed: () => {},
  }
}

/** Every seat an organisation of its own that is asked everything and has time for every period. */
function content(catalogue: Catalogue, seats: readonly Setting[]): Content {
  const periods = FREQUENCIES.flatMap((frequency) => begunPeriods(frequency, FROM_YEAR, TODAY))
  const about = { legalForm: 'aps', runts: null, municipality: 'Torino', zone: catalogue.zones[0]?.code ?? '' }
  return {
    territory: {
      organisations: seats.map(({ org }, n) => ({ id: org, name: `Organisation ${n}`, ...about })),
      people: seats.map(({ org, person, email }) => ({
        ...{ id: person, name: email, email, planRoles: [] },
        memberships: [{ organisation: org, role: 'contributor', from: '2020-01-01', until: null }],
      })),
      assignments: seats.flatMap(({ org }) => askedOf(catalogue, org, FROM_YEAR)),
      extensions: seats.flatMap(({ org }) =>
        periods.map((period) => ({ organisation: org, period, until: '2026-12-31' })),
      ),
    },
    logs: [],
  }
}
