import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { chooseRunner, type Runner } from '../../server/postgres/choose-identity.ts'
import { spawnAs } from '../../server/postgres/identity.ts'
import { giveCluster } from '../../server/postgres/initialise.ts'
import { findNative, type Native, programOf } from '../../server/postgres/native.ts'
import { readPostmasterFile } from '../../server/postgres/postmaster-pid.ts'
import { postgresIn } from '../../server/postgres/processes.ts'
import { clearStaleLocks } from '../../server/postgres/shutdown.ts'
import { makeSocketFolder, remakeSocketFolder, removeSocketFolder } from '../../server/postgres/socket-folder.ts'
import { freePort } from '../free-port.ts'

/** A PostgreSQL of its own that somebody else runs, as far as the product can tell: reached by two addresses. */
export interface RealPostgres {
  readonly version: string
  /** Addresses of the owner and of the login that owns nothing. */
  readonly ownerUrl: string
  readonly loginUrl: string
  /** SIGKILL to the postmaster and every process of it; how many there were. */
  kill(): Promise<number>
  /** Starts it, recovering from whatever befell it, and waits until it takes connections. */
  start(): Promise<void>
  /** Ends it and leaves no process behind. */
  end(): Promise<void>
}

/** The PostgreSQL of the system where its programs are installed, else the one that comes with the product. */
export function availableNative(): Native {
  try {
    const bin = execFileSync('pg_config', ['--bindir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    const said = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' })
    execFileSync(join(bin, 'initdb'), ['--version'], { stdio: 'ignore' })
    return { folder: dirname(bin), version: /\d+\.\d+/.exec(said)?.[0] ?? said.trim() }
  } catch {
    return findNative()
  }
}

/**
 * Makes a database in the folder, with the roles that the README asks for, and starts it on a port of its own.
 *
 * Shape   `settings` are put on top of PostgreSQL's defaults: an installation that somebody has tuned, well or badly
 */
export async function openRealPostgres(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RealPostgres> {
  chmodSync(folder, 0o711)
  const home = join(folder, 'real')
  mkdirSync(home, { mode: 0o711 })
  const cluster = mkdtempSync(join(home, 'cluster-'))
  const runner = await chooseRunner(home, null, availableNative())
  await initialise(cluster, runner, join(home, 'initdb.log'))
  const port = await freePort()
  const socket = makeSocketFolder(runner.identity)
  const start = () => launch({ cluster, runner, socket, port, settings, logFile: join(home, 'postgres.log') })
  const kill = async () => killAll(cluster)
  await start()
  const urls = await makeRoles(socket, port)
  return {
    ...urls,
    version: runner.native.version,
    kill,
    start,
    async end() {
      await kill()
      removeSocketFolder(socket)
    },
  }
}

async function initialise(cluster: string, { identity, native }: Runner, logFile: string): Promise<void> {
  giveCluster(cluster, identity)
  const args = ['-D', cluster, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C']
  const child = spawnAs(identity, programOf(native, 'initdb'), args, { stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => appendFileSync(logFile, text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${readFileSync(logFile, 'utf8')}`)
  writeFileSync(join(cluster, 'pg_hba.conf'), 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n')
}

interface Launch {
  readonly cluster: string
  readonly runner: Runner
  readonly socket: string
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
  readonly logFile: string
}

async function launch({ cluster, runner, socket, port, settings, logFile }: Launch): Promise<void> {
  await clearStaleLocks(cluster)
  remakeSocketFolder(socket, runner.identity)
  const place = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: socket }
  const args = Object.entries({ ...place, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'a')
  const child = spawnAs(runner.identity, programOf(runner.native, 'postgres'), ['-D', cluster, ...args], {
    ...{ detached: true, stdio: ['ignore', log, log], cwd: '/' },
  })
  closeSync(log)
  for (let waited = 0; waited < 60_000 && child.exitCode === null; waited += 10) {
    if (readPostmasterFile(cluster)?.ready === true) return
    await sleep(10)
  }
  throw new Error(`PostgreSQL did not start: ${readFileSync(logFile, 'utf8').slice(-2_000)}`)
}

/** The postmaster first, so that it starts no more; its children lead process groups of their own. */
function killAll(cluster: string): number {
  const postmaster = readPostmasterFile(cluster)?.pid
  const all = postgresIn(cluster).sort((a, b) => Number(b === postmaster) - Number(a === postmaster))
  return all.filter(killed).length
}

/** Whether the process was still there to be killed. */
export function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL')
  } catch {
    return false
  }
}

async function makeRoles(socket: string, port: number): Promise<Pick<RealPostgres, 'ownerUrl' | 'loginUrl'>> {
  const [ownerPassword, loginPassword] = [randomBytes(12).toString('hex'), randomBytes(12).toString('hex')]
  const client = new pg.Client({ host: socket, port, user: 'postgres', database: 'postgres' })
  client.on('error', () => {}) // what it was asked is rejected; the event says nothing more
  await client.connect()
  try {
    await client.query(`CREATE ROLE crash_owner LOGIN CREATEROLE PASSWORD '${ownerPassword}'`)
    await client.query(`CREATE ROLE crash_login LOGIN NOINHERIT PASSWORD '${loginPassword}'`)
    await client.query('CREATE DATABASE crash OWNER crash_owner')
  } finally {
    await client.end()
  }
  const urlOf = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/crash`
  return { ownerUrl: urlOf('crash_owner', ownerPassword), loginUrl: urlOf('crash_login', loginPassword) }
}
