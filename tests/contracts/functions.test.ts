import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENGINES, type Engine } from './engines.ts'
import { openWorld, PERSON } from './territory.ts'

describe.each(ENGINES)('the functions past the walls on %s', (_name, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await openWorld(engine)
  })
  afterAll(() => engine?.close())

  const callableBy = async (role: string) => {
    const { rows } = await sql<{ name: string }>`SELECT proname AS name FROM pg_proc
      WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND proname LIKE 'app\\_%'
        AND has_function_privilege(${role}, oid, 'EXECUTE') ORDER BY 1`.execute(engine.owner)
    return rows.map(({ name }) => name)
  }

  test('[D8] no login of the database calls one but as the role of people', async () => {
    expect(await callableBy('public')).toEqual([])
    expect(await callableBy('traguardo_jobs')).toEqual([])
    const byPeople = await callableBy('traguardo_person')
    expect(byPeople).toEqual(expect.arrayContaining(['app_erase', 'app_own_data', 'app_person', 'app_today']))
    expect(byPeople).not.toContain('app_use_invitation')
    expect(byPeople).not.toContain('app_may_invite')
  })

  test('[D8] the server’s own login is nobody by naming somebody', async () => {
    // There one superuser does everything.
    if (!engine.parallel) return
    const asking = engine.app.transaction().execute(async (trx) => {
      await sql`SELECT set_config('app.person', ${PERSON.anna}, true)`.execute(trx)
      await sql`SELECT app_own_data()`.execute(trx)
    })
    await expect(asking).rejects.toThrow(/permission denied/)
  })
})
