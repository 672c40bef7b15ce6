import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { DEMO_SEED, makeDemo } from '../seeds/demo/make-demo.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../seeds/demo/people.ts'
import { DEMO_TODAY } from '../seeds/demo/timeline.ts'
import { loadCatalogue } from '../seeds/load-catalogue.ts'
import { loadMunicipalities } from '../seeds/load-municipalities.ts'
import { createApp } from './app.ts'
import type { Database } from './database/tables.ts'
import type { Deps } from './deps.ts'
import { createBetterAuthIdentity } from './identity/better-auth.ts'
import { passkeysWorkAt } from './identity/passkeys.ts'
import { createPasskeys } from './identity/passkeys-webauthn.ts'
import { createProvider } from './identity/provider-openid.ts'
import { makeSetUpLink } from './identity/set-up.ts'
import { throttled } from './identity/throttled.ts'
import { createJobs } from './jobs/jobs.ts'
import { createRetention } from './jobs/retention.ts'
import { createSmtpMail } from './mail/smtp.ts'
import { pendingMigrations } from './migrations/migrate.ts'
import { readOrCreateSecret } from './settings/secret.ts'
import { parseSettings, type Settings } from './settings/settings.ts'
import { bringForward } from './start/bring-forward.ts'
import { checkLogin, checkSchema } from './start/check-database.ts'
import { checkNoDemo } from './start/check-no-demo.ts'
import { type Clock, fixedClock, realClock } from './start/clock.ts'
import { demoLoad } from './start/demo-load.ts'
import { loadCatalogueInto, loadIntoEmpty } from './start/first-load.ts'
import { close, listen } from './start/listen.ts'
import { nodeSha256 } from './start/node-sha256.ts'
import { type OpenDatabase, openDatabase } from './start/open-database.ts'
import { reportStartFailure } from './start/start-problem.ts'
import { uuid7 } from './start/uuid7.ts'
import { welcomeText } from './start/welcome.ts'
import { createSite } from './web/site.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
// A person at a terminal reads what matters; a file or a collector gets everything.
const log = pino({ base: null, level: process.stderr.isTTY ? 'warn' : 'info' }, pino.destination(2))
const startLog = { info: (message: string) => log.info(message), warn: (message: string) => log.warn(message) }

async function prepare(settings: Settings, database: OpenDatabase, clock: Clock): Promise<boolean> {
  if (database.openOwner === null) {
    await checkLogin(database.app, null)
    await checkSchema(database.app)
    await loadCatalogueInto(database.app, loadCatalogue(), clock.now())
    return false
  }
  const owner = database.openOwner()
  try {
    await checkLogin(database.app, owner)
    const ran = await bringForward(owner, database.appRole)
    if (ran.length > 0) log.info({ migrations: ran }, 'schema brought forward')
    await checkSchema(database.app)
    await loadCatalogueInto(database.app, loadCatalogue(), clock.now())
    return settings.demo && (await loadDemo(owner, clock))
  } finally {
    await owner.destroy()
  }
}

function loadDemo(owner: Database, clock: Clock): Promise<boolean> {
  return loadIntoEmpty(
    owner,
    () => ({
      ...demoLoad(makeDemo(DEMO_SEED)),
      accounts: DEMO_PEOPLE,
      password: DEMO_PASSWORD,
      newId: uuid7,
      sha256: nodeSha256,
    }),
    clock.now(),
  )
}

async function start(): Promise<void> {
  const settings = parseSettings(process.env)
  const secret = settings.secret ?? (await readOrCreateSecret(settings.dataDir))
  const database = await openDatabase(settings, startLog)
  try {
    await serve(settings, secret, database)
  } catch (failure) {
    await database.close()
    throw failure
  }
}

async function serve(settings: Settings, secret: string, database: OpenDatabase): Promise<void> {
  const clock = settings.demo ? fixedClock(DEMO_TODAY) : realClock()
  const isFirst = await prepare(settings, database, clock)
  if (!settings.demo) await checkNoDemo(database.app, DEMO_PEOPLE)
  const common = { db: database.app, clock: clock.now, instance: clock.instance, log }
  const jobs = createJobs(common, createRetention(common, settings.notices.retentionDays))
  if (isFirst) await jobs.settle()
  const app = createApp({ ...common, ...takenFrom(settings, secret, database.app), changed: jobs.kick })
  const site = await createSite({
    app,
    root: DIST,
    baseUrl: settings.baseUrl,
    trustedProxies: settings.trustedProxies,
    newId: uuid7,
    ready: () => isReady(database.app),
  })
  const server = await listen(site, settings)
  jobs.start()
  const setUpLink = settings.demo ? null : await makeSetUpLink(database.app, settings.baseUrl, new Date())
  process.stdout.write(welcomeText({ baseUrl: settings.baseUrl, demo: demoAccess(settings), setUpLink }))
  endOnSignal(async () => {
    app.endStreams()
    await close(server)
    await jobs.stop()
    await database.close()
  })
}

/** What the server takes from its settings, and from Node. */
function takenFrom(
  settings: Settings,
  secret: string,
  db: Database,
): Omit<Deps, 'db' | 'clock' | 'instance' | 'log' | 'changed'> {
  const { baseUrl, mail, provider, notices, syncsPerMinute, signInsPerMinute } = settings
  const identity = createBetterAuthIdentity({ db, secret, baseUrl, newId: uuid7 })
  return {
    identity: throttled(identity, db, () => new Date()),
    newId: uuid7,
    sha256: nodeSha256,
    demo: demoAccess(settings),
    ...{ baseUrl, municipalities: loadMunicipalities(), notices, syncsPerMinute, signInsPerMinute },
    mail: mail && createSmtpMail(mail, log),
    passkeys: passkeysWorkAt(baseUrl) ? createPasskeys(baseUrl) : null,
    provider: provider && createProvider({ ...provider, baseUrl, log }),
  }
}

function demoAccess({ demo }: Settings): Deps['demo'] {
  if (!demo) return null
  const people = DEMO_PEOPLE.map(({ email, name, roleIt, roleEn }) => ({ email, name, roleIt, roleEn }))
  return { people, password: DEMO_PASSWORD }
}

async function isReady(db: Database): Promise<boolean> {
  try {
    return (await pendingMigrations(db)).length === 0
  } catch {
    return false
  }
}

function endOnSignal(end: () => Promise<void>): void {
  let ending = false
  const once = () => {
    if (ending) return
    ending = true
    // Whatever hangs, the process ends.
    setTimeout(() => process.exit(1), 15_000).unref()
    end().then(
      () => process.exit(0),
      (failure: unknown) => {
        log.error({ reason: String(failure) }, 'the shutdown failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', once)
  process.on('SIGINT', once)
}

try {
  await start()
} catch (failure) {
  process.exit(reportStartFailure(failure))
}
