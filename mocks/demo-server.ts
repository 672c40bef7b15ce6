import type { PGlite } from '@electric-sql/pglite'
import { DEMO_PEOPLE } from '../seeds/demo/people.ts'
import { DEMO_TODAY } from '../seeds/demo/timeline.ts'
import { loadMunicipalities } from '../seeds/load-municipalities.ts'
import { type App, createApp } from '../server/app.ts'
import type { DemoAccess } from '../server/deps.ts'
import type { Identity } from '../server/identity/identity.ts'
import { createJobs } from '../server/jobs/jobs.ts'
import { NOTHING_SAID } from '../server/settings/notices.ts'
import { fixedClock } from '../server/start/clock.ts'
import { uuid7 } from '../server/start/uuid7.ts'
import { browserLog } from './browser-log.ts'
import { databaseOver } from './database-over.ts'
import { webSha256 } from './web-sha256.ts'

/** The ids of the demo's people by their e-mail. */
export const DEMO_IDS: ReadonlyMap<string, string> = new Map(DEMO_PEOPLE.map(({ email, id }) => [email, id]))

const access: DemoAccess = {
  people: DEMO_PEOPLE.map(({ email, name, roleIt, roleEn }) => ({ email, name, roleIt, roleEn })),
  password: null,
}

export interface DemoServer {
  readonly app: App
  /** Resolves when the figures follow from everything that was sent until now. */
  settled(): Promise<void>
}

/** The product's own server over the demo's database, with whoever `identity` says the person is. */
export function startDemoServer(pglite: PGlite, identity: Identity): DemoServer {
  const db = databaseOver(pglite)
  const { now, instance } = fixedClock(DEMO_TODAY)
  const jobs = createJobs({ db, clock: now, instance, log: browserLog })
  // Nobody else appends to this database: figures are due after a push and at no other time.
  let figures = Promise.resolve()
  const changed = () => {
    figures = figures.then(jobs.settle).catch((cause: unknown) => browserLog.error({ cause }, 'roll-up failed'))
  }
  const app = createApp({
    db,
    identity,
    clock: now,
    newId: () => uuid7(),
    sha256: webSha256,
    log: browserLog,
    instance,
    demo: access,
    ...{ passkeys: null, provider: null },
    ...{ baseUrl: globalThis.location?.origin ?? 'http://localhost', mail: null, notices: NOTHING_SAID },
    municipalities: loadMunicipalities(),
    changed,
  })
  return { app, settled: () => figures }
}
