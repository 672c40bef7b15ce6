import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { between, pick, type Random, randomStream } from '../../seeds/demo/random.ts'
import type { Database } from '../../server/database/tables.ts'
import { databaseName, ownerRole, socketConfig } from '../../server/postgres/connection.ts'
import { readPostmasterFile } from '../../server/postgres/postmaster-pid.ts'
import { postgresIn } from '../../server/postgres/processes.ts'
import { parseSettings } from '../../server/settings/settings.ts'
import { connect, openDatabase } from '../../server/start/open-database.ts'
import { median } from '../bench/statistics.ts'
import { freePort } from '../free-port.ts'
import { removeData, removeFolder } from '../remove-data.ts'
import { openCrowd } from './crowd.ts'
import { killed } from './real-postgres.ts'
import { seedInto } from './seed.ts'
import { type ServerProcess, serverProcess } from './server-process.ts'
import type { CrashOptions } from './two-servers.ts'
import type { Verdict } from './verdict.ts'
import { verifyLog } from './verify-command.ts'

const silent = { info: () => {}, warn: () => {} }
const WHAT = ['server', 'database', 'both'] as const
type What = (typeof WHAT)[number]

/** The product with the PostgreSQL that comes with it: its processes killed at random moments, one or all of them. */
export async function crashEmbedded({ seed, kills, pauseMs = 600 }: CrashOptions): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'traguardo-crash-'))
  const cluster = join(folder, 'data', 'postgres')
  const place = { DATA_DIR: join(folder, 'data'), DEMO: 'no' }
  const server = serverProcess(await freePort(), place)
  try {
    await prepare(place)
    await server.start()
    const origins = [server.origin] as const
    const crowd = await openCrowd({ seed, origins, pauseMs })
    const random = randomStream(seed, 'product')
    const took: Record<What, number[]> = { server: [], database: [], both: [] }
    for (let kill = 0; kill < kills; kill += 1) {
      await sleep(between(random, 100, 1_500))
      // Each of the three in turn first, so that none is left out by chance.
      const what = WHAT[kill] ?? pick(random, WHAT)
      took[what].push(await killAndRevive(what, server, cluster, random))
    }
    await crowd.rest()
    const owner = ownerOf(cluster)
    try {
      await crowd.settle(owner)
      const { figures, faults } = await crowd.judge(owner)
      return { figures: { ...figuresOf(took), ...figures }, faults: [...faults, ...(await verifyLog(place))] }
    } finally {
      await owner.destroy()
    }
  } finally {
    await server.kill()
    await removeData(place.DATA_DIR)
    await removeFolder(folder)
  }
}

async function prepare(place: Readonly<Record<string, string>>): Promise<void> {
  const database = await openDatabase(parseSettings(place), silent)
  try {
    await seedInto(database)
  } finally {
    await database.close()
  }
}

/** Milliseconds until the product could serve again; a database that died alone is brought back by its server. */
async function killAndRevive(what: What, server: ServerProcess, cluster: string, random: Random): Promise<number> {
  if (what !== 'database') await server.kill()
  if (what !== 'server') for (const pid of postgresIn(cluster)) killed(pid)
  if (what === 'database') return server.ready()
  await sleep(between(random, 0, 300))
  return server.start()
}

/** The owner's connection to the PostgreSQL that the product runs. */
function ownerOf(cluster: string): Database {
  const socket = readPostmasterFile(cluster)?.socketFolder ?? ''
  return connect({ ...socketConfig(socket, ownerRole, databaseName), max: 2 }, silent)
}

function figuresOf(took: Readonly<Record<What, readonly number[]>>): Record<string, number> {
  const figures = Object.entries(took).flatMap(([what, times]): [string, number][] => [
    [`kills of ${what}`, times.length],
    [`ms until it serves after ${what}, median`, times.length === 0 ? 0 : Math.round(median(times))],
    [`ms until it serves after ${what}, longest`, Math.round(Math.max(0, ...times))],
  ])
  return Object.fromEntries(figures)
}
