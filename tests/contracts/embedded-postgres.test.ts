import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream'
import pg from 'pg'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findNative } from '../../server/postgres/native.ts'
import { readPostmasterFile } from '../../server/postgres/postmaster-pid.ts'
import { postgresIn, postmasterByCommand } from '../../server/postgres/processes.ts'
import { reachDatabase } from '../../server/postgres/reach.ts'
import { startEmbeddedPostgres } from '../../server/postgres/start.ts'
import { freePort } from '../free-port.ts'
import { removeData } from '../remove-data.ts'
import { end, refusedApp, runningApp } from './fixtures/run-app.ts'

const silent = { info: () => {}, warn: () => {} }
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
/** A machine without `unshare`: nothing but an absolute path finds a program. */
const withoutUnshare = () => ({ PATH: '/nonexistent', TMPDIR: home })

let home = ''
let dataDir = ''
let cluster = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'embedded-test-'))
  chmodSync(home, 0o755)
  // The socket folders of processes that are killed go away with it.
  vi.stubEnv('TMPDIR', home)
  dataDir = join(home, 'data')
  cluster = join(dataDir, 'postgres')
})

afterEach(async () => {
  vi.unstubAllEnvs()
  execFileSync('chmod', ['-R', 'u+rwX', home])
  for (const folder of [dataDir, join(home, 'copy'), home]) await removeData(folder)
})

async function query(config: pg.PoolConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config as pg.ClientConfig)
  client.on('error', () => {}) // what it was asked is rejected; the event says nothing more
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function withPostgres<T>(
  work: (postgres: Awaited<ReturnType<typeof startEmbeddedPostgres>>) => Promise<T>,
): Promise<T> {
  const postgres = await startEmbeddedPostgres({ dataDir, log: silent })
  try {
    return await work(postgres)
  } finally {
    await postgres.stop()
  }
}

/** Ends with a database at rest that holds one confirmed row. */
async function saveRow(): Promise<void> {
  await withPostgres(async ({ owner }) => {
    await query(owner, 'create table kept (n int); insert into kept values (2030); grant select on kept to public')
  })
}

/** The same, made once for the file and copied. */
const template = mkdtempSync(join(tmpdir(), 'embedded-template-'))
afterAll(() => removeData(template))

async function startFromSavedRow(): Promise<void> {
  if (!existsSync(join(template, 'data'))) {
    await saveRow()
    execFileSync('cp', ['-a', dataDir, template])
  } else execFileSync('cp', ['-a', join(template, 'data'), home])
}

const keptRow = [{ n: 2030 }]
const readKept = (app: pg.PoolConfig) => query(app, 'select n from kept')
const postmasterPid = () => readPostmasterFile(cluster)?.pid ?? Number.NaN

test('the first start makes a database that listens on its socket only and keeps what it confirms', async () => {
  await withPostgres(async ({ app, adopted }) => {
    expect(adopted).toBe(false)
    const [row] = await query(
      app,
      `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync,
        current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit,
        datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding
       from pg_database where datname = current_database()`,
    )
    expect(row).toEqual({
      tcp: '',
      fsync: 'on',
      pages: 'on',
      commit: 'on',
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
    })
    expect(statSync(String(app.host)).mode & 0o777).toBe(0o700)
  })
})

test('the owner migrates and makes roles, the login of the app owns nothing and cannot become the owner', async () => {
  await startFromSavedRow()
  await withPostgres(async ({ owner, app }) => {
    await query(owner, 'create table t (n int); create role jobs; grant jobs to traguardo_app')
    await expect(query(app, 'create table u (n int)')).rejects.toThrow(/permission denied for schema public/)
    await expect(query(app, 'set role traguardo_owner')).rejects.toThrow(/permission denied to set role/)
    await expect(query(app, 'select * from t')).rejects.toThrow(/permission denied for table t/)
    const [role] = await query(
      app,
      `select rolinherit, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
        (select count(*)::int from pg_shdepend where refobjid = r.oid and deptype = 'o') as owned
       from pg_roles r where rolname = current_user`,
    )
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false, 0])
  })
})

test('a restart keeps the data and answers within 1.5 s', async () => {
  await startFromSavedRow()
  const times: number[] = []
  // The quickest of three: whatever else the machine does makes a start slower, never quicker.
  while (times.length < 3 && !(Math.min(...times) < 1_500)) {
    const before = performance.now()
    await withPostgres(async ({ app }) => {
      expect(await readKept(app)).toEqual(keptRow)
      times.push(performance.now() - before)
    })
  }
  expect(Math.min(...times)).toBeLessThan(1_500)
})

test('stop leaves no process, no lock and no socket behind', async () => {
  await startFromSavedRow()
  const socketFolder = await withPostgres(async ({ app }) => String(app.host))
  expect(postgresIn(cluster)).toEqual([])
  expect(readPostmasterFile(cluster)).toBeNull()
  expect(() => statSync(socketFolder)).toThrow(/ENOENT/)
})

test('SIGTERM ends the app and its PostgreSQL', async () => {
  await startFromSavedRow()
  const running = await runningApp(dataDir)
  expect(await end(running, 'SIGTERM')).toBe(0)
  expect(postgresIn(cluster)).toEqual([])
})

test('after a kill of app and postmaster the next start recovers by itself', async () => {
  await startFromSavedRow()
  const running = await runningApp(dataDir)
  await end(running, 'SIGKILL')
  process.kill(postmasterPid(), 'SIGKILL')
  await withPostgres(async ({ app, adopted }) => {
    expect(adopted).toBe(false)
    expect(await readKept(app)).toEqual(keptRow)
  })
})

test('a stale postmaster.pid with the number of another living program does not block the start', async () => {
  await startFromSavedRow()
  // Not this process: PostgreSQL forgives the number of its parent.
  const other = spawn('sleep', ['60'])
  const foreign = [other.pid, cluster, 1, 5432, '/tmp/traguardo-none', '', '', 'ready   ', '']
  writeFileSync(join(cluster, 'postmaster.pid'), foreign.join('\n'))
  try {
    await withPostgres(async ({ app, adopted }) => {
      expect(adopted).toBe(false)
      expect(await readKept(app)).toEqual(keptRow)
    })
    expect(other.exitCode ?? other.signalCode).toBeNull()
  } finally {
    other.kill('SIGKILL')
  }
})

test('a postmaster that dies under a running app comes back on the same socket', async () => {
  await startFromSavedRow()
  await withPostgres(async ({ app }) => {
    const first = postmasterPid()
    process.kill(first, 'SIGKILL')
    await expect.poll(() => readKept(app).catch(() => null), { timeout: 10_000 }).toEqual(keptRow)
    expect(postmasterPid()).not.toBe(first)
  })
})

test('after a kill of the app the next start takes over the running PostgreSQL', async () => {
  await startFromSavedRow()
  const running = await runningApp(dataDir)
  const pid = postmasterPid()
  await end(running, 'SIGKILL')
  expect(postmasterByCommand(cluster)).toEqual([pid])
  await withPostgres(async ({ app, adopted }) => {
    expect(adopted).toBe(true)
    expect(postmasterPid()).toBe(pid)
    expect(await readKept(app)).toEqual(keptRow)
  })
  expect(postgresIn(cluster)).toEqual([])
})

test('a PostgreSQL left behind whose socket was deleted is ended and started again', async () => {
  await startFromSavedRow()
  const running = await runningApp(dataDir)
  const pid = postmasterPid()
  await end(running, 'SIGKILL')
  rmSync(String(running.app.host), { recursive: true })
  await withPostgres(async ({ app, adopted }) => {
    expect(adopted).toBe(false)
    expect(postmasterPid()).not.toBe(pid)
    expect(await readKept(app)).toEqual(keptRow)
  })
})

test('a PostgreSQL left behind that hangs is killed and started again', async () => {
  await startFromSavedRow()
  const running = await runningApp(dataDir)
  await end(running, 'SIGKILL')
  process.kill(postmasterPid(), 'SIGSTOP')
  await withPostgres(async ({ app, adopted }) => {
    expect(adopted).toBe(false)
    expect(await readKept(app)).toEqual(keptRow)
  })
})

test('a copy of a folder in use starts its own PostgreSQL and leaves the original alone', async () => {
  await startFromSavedRow()
  await withPostgres(async ({ app: original }) => {
    execFileSync('cp', ['-a', dataDir, join(home, 'copy')])
    const copy = await startEmbeddedPostgres({ dataDir: join(home, 'copy'), log: silent })
    expect(copy.adopted).toBe(false)
    expect(copy.app.host).not.toBe(original.host)
    await copy.stop()
    expect(await query(original, 'select 1 as alive')).toEqual([{ alive: 1 }])
  })
})

test('a second app on the same folder is refused, in Italian and English, without a stack trace', async () => {
  await startFromSavedRow()
  await withPostgres(async ({ app }) => {
    const { code, stderr } = await refusedApp(dataDir)
    expect(code).toBe(14)
    expect(stderr).toContain(`già in uso da un altro Traguardo 2030 in esecuzione (processo ${process.pid})`)
    expect(stderr).toContain('already in use by another running Traguardo 2030')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(await query(app, 'select 1 as alive')).toEqual([{ alive: 1 }])
  })
})

test('two starts in one process on the same folder: the second is refused and the first keeps its lock', async () => {
  await startFromSavedRow()
  await withPostgres(async () => {
    await expect(startEmbeddedPostgres({ dataDir, log: silent })).rejects.toMatchObject({ code: 'data_dir_in_use' })
    expect((await refusedApp(dataDir)).code).toBe(14)
  })
})

test('a folder in which nothing may be written is refused', async () => {
  mkdirSync(dataDir, { mode: 0o500 })
  const { code, stderr } = await refusedApp(dataDir, isRoot ? { user: nobody } : {})
  expect(code).toBe(13)
  expect(stderr).toContain(`la cartella dei dati ${dataDir} non si può leggere o scrivere`)
})

test('a data folder below a file is refused', async () => {
  writeFileSync(dataDir, '')
  expect((await refusedApp(join(dataDir, 'below'))).code).toBe(13)
})

test('a data folder with a very long path works', async () => {
  const long = join(home, 'a'.repeat(120), 'è una cartella con spazi'.repeat(3))
  const postgres = await startEmbeddedPostgres({ dataDir: long, log: silent })
  try {
    expect(await query(postgres.app, 'select 1 as alive')).toEqual([{ alive: 1 }])
  } finally {
    await postgres.stop()
  }
})

test('data of another PostgreSQL version and a folder that is no database are refused untouched', async () => {
  mkdirSync(join(cluster, 'global'), { recursive: true })
  expect((await refusedApp(dataDir)).code).toBe(15)
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
  const { code, stderr } = await refusedApp(dataDir)
  expect(code).toBe(16)
  expect(stderr).toContain('sono di PostgreSQL 17; questo programma porta PostgreSQL 18')
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n')
})

test('a package without its library links, in a place that cannot be written or read, is copied', async () => {
  const packageFolder = join(home, 'package')
  cpSync(dirname(findNative().folder), packageFolder, {
    recursive: true,
    filter: (source) => !/\.so(\.\d+)?$/.test(source) || !/lib(icu|ecpg|pg|pq)[^/]*$/.test(source),
  })
  if (isRoot) chmodSync(packageFolder, 0o700)
  else execFileSync('chmod', ['-R', 'a-w', packageFolder])
  const running = await runningApp(dataDir, { packageFolder, ...(isRoot ? { env: withoutUnshare() } : {}) })
  expect(await query(running.app, 'select 1 as alive')).toEqual([{ alive: 1 }])
  expect(statSync(join(dataDir, `postgres-${findNative().version}`)).isDirectory()).toBe(true)
  await end(running, 'SIGTERM')
})

test.runIf(isRoot)('as root without unshare, the data move over to an unprivileged user and stay', async () => {
  await startFromSavedRow()
  expect(statSync(cluster).uid).toBe(0)
  const running = await runningApp(dataDir, { env: withoutUnshare() })
  expect(await readKept(running.app)).toEqual(keptRow)
  expect(statSync(cluster).uid).not.toBe(0)
  await end(running, 'SIGTERM')
  await withPostgres(async ({ app }) => expect(await readKept(app)).toEqual(keptRow))
})

test.runIf(isRoot)('as root in a folder that no other user can enter, says which folder to choose', async () => {
  chmodSync(home, 0o700)
  const { code, stderr } = await refusedApp(dataDir, { env: withoutUnshare() })
  expect(code).toBe(18)
  expect(stderr).toContain('DATA_DIR=/var/lib/traguardo')
})

test('a database address is reached once its server listens, and a refusal is told apart at once', async () => {
  await startFromSavedRow()
  await withPostgres(async ({ app }) => {
    const socketFile = join(String(app.host), '.s.PGSQL.5432')
    // A client that hangs up early breaks the other half; that is its business.
    const proxy = createServer((socket) => pipeline(socket, connect(socketFile), socket, () => {}))
    const port = await freePort()
    setTimeout(() => proxy.listen(port, '127.0.0.1'), 700)
    const url = (database: string) => `postgres://traguardo_app:s3gr3t0@127.0.0.1:${port}/${database}`
    await reachDatabase(url('traguardo'))
    const refusal = reachDatabase(url('absent'))
    await expect(refusal).rejects.toMatchObject({ code: 'database_refused', exitCode: 22 })
    await expect(refusal).rejects.not.toMatchObject({ messageIt: expect.stringContaining('s3gr3t0') })
    proxy.close()
  })
})
