import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseName, ownerRole, socketConfig } from '../../server/postgres/connection.ts'
import { readPostmasterFile } from '../../server/postgres/postmaster-pid.ts'
import { freePort } from '../free-port.ts'
import { removeData } from '../remove-data.ts'
import { endServer, startServer, type WholeServer } from './fixtures/whole-server.ts'

const COMMAND = fileURLToPath(new URL('../../tools/verify-log.ts', import.meta.url))

let dataDir = ''
let server: WholeServer | undefined

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'traguardo-verify-'))
  server = await startServer({ dataDir, port: await freePort() })
})
afterAll(async () => {
  if (server && server.child.exitCode === null) await endServer(server, 'SIGTERM')
  await removeData(dataDir)
})

async function command(env: NodeJS.ProcessEnv, ...args: string[]) {
  const own = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', BASE_URL: '', DATA_DIR: dataDir, ...env }
  const child = spawn(process.execPath, [COMMAND, ...args], { env: own })
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  const [code] = await once(child, 'close')
  return { code, ...said }
}

async function asOwner(statement: string): Promise<void> {
  const { socketFolder = '' } = readPostmasterFile(join(dataDir, 'postgres')) ?? {}
  const client = new pg.Client(socketConfig(socketFolder, ownerRole, databaseName))
  client.on('error', () => {}) // what it was asked is rejected; the event says nothing more
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

test('[S3] while the server runs, its logs are verified beside it, and nothing is said of whole ones but the sum', async () => {
  const { code, out, err } = await command({})
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Registri integri: organizzazioni 60, scritture \d{4} \(cancellate 0\), trattenute 3\.\n/)
  expect(out).toMatch(/\nLogs are whole: organisations 60, /)
  expect((await fetch(`${server?.origin}/readyz`)).status).toBe(200)
})

test('[S3] on demand each organisation has its line', async () => {
  const { code, out } = await command({}, '--verbose')
  expect(code).toBe(0)
  expect(out).toMatch(/Mutua Pane e Tempo: \d+ · trattenute \/ held 2 · cancellate \/ redacted 0\n/)
  expect(out.trim().split('\n')).toHaveLength(62)
})

test('[S3] a broken link ends it with 1, in both languages, also when nobody serves', async () => {
  await asOwner(`UPDATE entry SET body = jsonb_set(body, '{at}', '"2020-01-01T00:00:00Z"')
    WHERE seq = 5 AND org = (SELECT id FROM organisation WHERE name = 'Mutua Pane e Tempo')`)
  const beside = await command({})
  if (server) await endServer(server, 'SIGTERM')
  const alone = await command({})
  for (const { code, out, err } of [beside, alone]) {
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/Registro rotto: Mutua Pane e Tempo \(.+\), posto 5, .+\n {2}Che cosa fare: /)
    expect(err).toMatch(/Broken log: Mutua Pane e Tempo \(.+\), place 5, .+\n {2}What to do: /)
  }
  expect(readPostmasterFile(join(dataDir, 'postgres'))).toBeNull()
})

test('what cannot be read ends it with 2 and what to do, and nothing is made where nothing was', async () => {
  const nowhere = join(dataDir, 'nowhere')
  const empty = await command({ DATA_DIR: nowhere })
  expect([empty.code, empty.out]).toEqual([2, ''])
  expect(empty.err).toMatch(/non c’è un database\.\n {2}Che cosa fare: .+\n.+there is no database.+\n {2}What to do: /)
  expect(existsSync(nowhere)).toBe(false)
  const wrong = await command({ DATABASE_URL: 'mysql://nobody' })
  expect([wrong.code, wrong.err.includes('DATABASE_URL')]).toEqual([2, true])
  expect((await command({}, '--loud')).code).toBe(2)
})
