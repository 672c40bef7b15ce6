import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../server/database/tables.ts'
import { pendingMigrations } from '../../server/migrations/migrate.ts'
import { asSuperuser, socketConfig } from '../../server/postgres/connection.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/postgres/start.ts'
import { bringForward } from '../../server/start/bring-forward.ts'
import { checkLogin, checkSchema } from '../../server/start/check-database.ts'
import { connect as openPool } from '../../server/start/open-database.ts'
import { describeStartProblem, StartProblem } from '../../server/start/start-problem.ts'
import { removeData } from '../remove-data.ts'

// A PostgreSQL that somebody else set up, with roles that are right or wrong in every way.
const ROLES = [
  'CREATE ROLE good_owner LOGIN CREATEROLE',
  'CREATE ROLE plain_owner LOGIN',
  'CREATE ROLE good_login LOGIN NOINHERIT',
  'CREATE ROLE above_walls LOGIN NOINHERIT BYPASSRLS',
  'CREATE ROLE root LOGIN SUPERUSER',
  'CREATE ROLE heir LOGIN INHERIT',
  'GRANT good_owner TO heir',
]

const silent = { info: () => {}, warn: () => {} }

let dataDir = ''
let postgres: EmbeddedPostgres
let socket = ''
let round = 0
let opened: Database[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'traguardo-foreign-'))
  postgres = await startEmbeddedPostgres({ dataDir, log: silent })
  socket = String(postgres.owner.host)
  await asAdministrator(...ROLES)
})
afterAll(async () => {
  await closeAll()
  await postgres?.stop()
  await removeData(dataDir)
})

beforeEach(async () => {
  await closeAll()
  await asAdministrator(`CREATE DATABASE foreign_${++round} OWNER good_owner`)
})

async function closeAll() {
  await Promise.all(opened.map((db) => db.destroy()))
  opened = []
}

async function asAdministrator(...statements: string[]) {
  await asSuperuser(socket, async (client) => {
    for (const statement of statements) await client.query(statement)
  })
}

function connect(role: string): Database {
  const db = openPool({ ...socketConfig(socket, role, `foreign_${round}`), max: 2 }, silent)
  opened.push(db)
  return db
}

/** What a start does first. */
async function start(login: string, owner: string): Promise<string[]> {
  const [app, migrating] = [connect(login), connect(owner)]
  await checkLogin(app, migrating)
  const ran = await bringForward(migrating, login)
  await checkSchema(app)
  return ran
}

async function refusal(work: Promise<unknown>): Promise<StartProblem> {
  const failure = await work.catch((thrown: unknown) => thrown)
  if (failure instanceof StartProblem) return failure
  throw new Error('no start problem', { cause: failure })
}

test('[D8] two roles as they are asked for start, the second time, too', async () => {
  const ran = await start('good_login', 'good_owner')
  expect(ran.length).toBeGreaterThan(0)
  expect(await start('good_login', 'good_owner')).toEqual([])
})

test.each([
  ['one role in both addresses', 'good_owner', 'good_owner', 'wrong_setting', 'usa due ruoli'],
  ['addresses that were swapped', 'good_owner', 'good_login', 'database_refused', 'scambiali'],
  ['a superuser as login', 'root', 'good_owner', 'wrong_setting', 'NOINHERIT NOSUPERUSER'],
  ['a login above the walls', 'above_walls', 'good_owner', 'wrong_setting', 'NOBYPASSRLS'],
  ['a login that inherits the owner', 'heir', 'good_owner', 'wrong_setting', 'NOINHERIT'],
  ['an owner that owns nothing', 'good_login', 'plain_owner', 'database_refused', 'CREATEROLE'],
])('[D8] %s is refused, and nothing is migrated', async (_case, login, owner, code, advice) => {
  const problem = await refusal(start(login, owner))
  expect(problem.code).toBe(code)
  expect(problem.advice.it).toContain(advice)
  expect(describeStartProblem(problem)).not.toMatch(/\n\s+at /)
  expect((await pendingMigrations(connect('root'))).length).toBeGreaterThan(0)
  expect((await connect('root').introspection.getTables()).map(({ name }) => name)).toEqual([])
})

test('an owner of the database that may not make roles is told so, in PostgreSQL’s own words', async () => {
  await asAdministrator(
    `ALTER DATABASE foreign_${round} OWNER TO plain_owner`,
    'ALTER ROLE traguardo_person RENAME TO away_person',
    'ALTER ROLE traguardo_jobs RENAME TO away_jobs',
  )
  const problem = await refusal(start('good_login', 'plain_owner'))
  await asAdministrator(
    'ALTER ROLE away_person RENAME TO traguardo_person',
    'ALTER ROLE away_jobs RENAME TO traguardo_jobs',
  )
  expect(problem.code).toBe('database_refused')
  expect(describeStartProblem(problem)).toMatch(/permission denied to create role[\s\S]*ALTER ROLE … CREATEROLE/)
})

test('without an owner’s address a database without tables says what to set', async () => {
  await checkLogin(connect('good_login'), null)
  expect((await refusal(checkSchema(connect('good_login')))).advice.it).toContain('DATABASE_OWNER_URL')
})
