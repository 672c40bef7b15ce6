import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { type App, createApp } from '../../server/app.ts'
import type { Database } from '../../server/database/tables.ts'
import type { Deps } from '../../server/deps.ts'
import type { Identity } from '../../server/identity/identity.ts'
import { createJobs, type Jobs } from '../../server/jobs/jobs.ts'
import { migrate } from '../../server/migrations/migrate.ts'
import { insertHistory, insertTerritory } from '../../server/repositories/load.ts'
import { NOTHING_SAID } from '../../server/settings/notices.ts'
import { parseSettings } from '../../server/settings/settings.ts'
import { fixedClock } from '../../server/start/clock.ts'
import { type FirstLoad, loadCatalogueInto } from '../../server/start/first-load.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import { openDatabase } from '../../server/start/open-database.ts'
import { uuid7 } from '../../server/start/uuid7.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { removeData } from '../remove-data.ts'

/** The day that measurements happen on: the demo's. */
export const TODAY = '2026-07-20'

const PERSON_HEADER = 'X-Person'

/** Each request says who asks: sign-in is not what is measured. */
const byHeader: Identity = {
  async identify(request) {
    const personId = request.headers.get(PERSON_HEADER)
    return personId === null ? null : { personId, sessionId: null, provedAt: new Date() }
  },
  accounts: null,
  signIn: async () => 'refused',
  signOut: async () => new Headers(),
}

/** The server over an embedded PostgreSQL of its own, opened as `npm start` opens it. */
export interface Installation {
  readonly app: App
  readonly owner: Database
  /** What the server works with: ten connections of a login that owns nothing. */
  readonly db: Database
  readonly catalogue: Catalogue
  readonly jobs: Pick<Jobs, 'settle'>
  /** Sends the body as the person. Errors: an answer that is no 200. */
  post<T>(person: string, path: string, body: object): Promise<T>
  close(): Promise<void>
}

export type Content = Pick<FirstLoad, 'territory' | 'logs'>

const silent = () => {}

/** A new installation with the catalogue and what `content` makes of it. */
export async function openInstallation(content: (catalogue: Catalogue) => Content): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-bench-'))
  const settings = parseSettings({ DATA_DIR: folder, DEMO: 'no' })
  const database = await openDatabase(settings, { info: silent, warn: silent })
  const owner = database.openOwner?.()
  if (owner === undefined) throw new Error('The embedded database has an owner')
  const clock = fixedClock(TODAY)
  const catalogue = loadCatalogue()
  await migrate(owner, database.appRole)
  await loadCatalogueInto(database.app, catalogue, clock.now())
  await load(owner, content(catalogue), clock.now())
  const log = { info: silent, warn: silent, error: (fields: object) => console.error(fields) }
  const common = { db: database.app, clock: clock.now, instance: clock.instance, log }
  const deps: Deps = {
    ...{ ...common, identity: byHeader, newId: uuid7, sha256: nodeSha256, demo: null, changed: silent },
    ...{ passkeys: null, provider: null },
    ...{ baseUrl: 'http://localhost', mail: null, municipalities: [], notices: NOTHING_SAID },
    // One device asks as fast as it is answered.
    syncsPerMinute: Number.POSITIVE_INFINITY,
  }
  const app = createApp(deps)
  return {
    app,
    owner,
    db: database.app,
    catalogue,
    jobs: createJobs(common),
    post: (person, path, body) => post(app, person, path, body),
    async close() {
      await owner.destroy()
      await database.close()
      await removeData(folder)
    },
  }
}

function load(owner: Database, { territory, logs }: Content, at: Date): Promise<void> {
  return owner.transaction().execute(async (trx) => {
    await insertTerritory(trx, territory, at)
    for (const { organisation, entries } of logs) await insertHistory(trx, nodeSha256, organisation, entries, at)
  })
}

async function post<T>(app: App, person: string, path: string, body: object): Promise<T> {
  const headers = { 'Content-Type': 'application/json', [PERSON_HEADER]: person }
  const answer = await app.fetch(
    new Request(`http://localhost${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}
