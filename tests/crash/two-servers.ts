import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomStream } from '../../seeds/demo/random.ts'
import { parseSettings } from '../../server/settings/settings.ts'
import { openDatabase } from '../../server/start/open-database.ts'
import { freePort } from '../free-port.ts'
import { removeFolder } from '../remove-data.ts'
import { openCrowd } from './crowd.ts'
import { killRepeatedly } from './killing.ts'
import { openRealPostgres } from './real-postgres.ts'
import { seedInto } from './seed.ts'
import { serverProcess } from './server-process.ts'
import type { Verdict } from './verdict.ts'
import { verifyLog } from './verify-command.ts'

export interface CrashOptions {
  readonly seed: number
  readonly kills: number
  /** The longest pause of a client between two saves, in milliseconds. */
  readonly pauseMs?: number
}

interface TwoServersOptions extends CrashOptions {
  /** How often each server is killed, where that is not as often as the database. */
  readonly serverKills?: number
  /** PostgreSQL settings, as whoever runs it might have spoilt them. */
  readonly settings?: Readonly<Record<string, string>>
}

const silent = { info: () => {}, warn: () => {} }

/** Two servers on one PostgreSQL, all three killed at random moments under clients that go on writing. */
export async function crashTwoServers(options: TwoServersOptions): Promise<Verdict> {
  const { seed, kills, serverKills = kills, pauseMs = 600, settings = {} } = options
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-crash-'))
  const postgres = await openRealPostgres(folder, settings)
  const urls = { DATABASE_URL: postgres.loginUrl, DATABASE_OWNER_URL: postgres.ownerUrl }
  const ports = [await freePort(), await freePort()] as const
  const shared = { ...urls, DATA_DIR: folder, SECRET: randomBytes(48).toString('base64url') }
  const place = { ...shared, BASE_URL: `http://127.0.0.1:${ports[0]}` }
  const servers = [serverProcess(ports[0], place), serverProcess(ports[1], place)] as const
  const database = await openDatabase(parseSettings(urls), silent)
  try {
    await seedInto(database)
    await Promise.all(servers.map((server) => server.start()))
    const origins = [servers[0].origin, servers[1].origin] as const
    const crowd = await openCrowd({ seed, origins, pauseMs })
    await Promise.all([
      ...servers.map((server, n) =>
        killRepeatedly({ kill: server.kill, revive: server.start }, serverKills, randomStream(seed, `server ${n}`)),
      ),
      killRepeatedly({ kill: postgres.kill, revive: postgres.start }, kills, randomStream(seed, 'database')),
    ])
    await crowd.rest()
    await Promise.all(servers.map((server) => server.ready()))
    const owner = ownerOf(database)
    try {
      await crowd.settle(owner)
      const { figures, faults } = await crowd.judge(owner)
      const counts = { 'kills of each server': serverKills, 'kills of the database': kills }
      return { figures: { ...counts, ...figures }, faults: [...faults, ...(await verifyLog(urls))] }
    } finally {
      await owner.destroy()
    }
  } finally {
    await Promise.all(servers.map((server) => server.kill()))
    await database.close()
    await postgres.end()
    await removeFolder(folder)
  }
}

function ownerOf({ openOwner }: Awaited<ReturnType<typeof openDatabase>>) {
  if (openOwner === null) throw new Error('There is an owner’s address')
  return openOwner()
}
