import { beforeAll, expect, test } from 'vitest'
import { createChosenIdentity } from '../server/identity/chosen.ts'
import type { PlanView } from '../src/domain/wire/progress.ts'
import type { DemoPeople, Session } from '../src/domain/wire/session.ts'
import { cachedDump } from './cached-dump.ts'
import { DEMO_IDS, type DemoServer, startDemoServer } from './demo-server.ts'
import { openDemo } from './open-demo.ts'

let server: DemoServer
let dump: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  dump = await cachedDump()
  server = startDemoServer(await openDemo(new Blob([dump])), createChosenIdentity(DEMO_IDS))
}, 120_000)

async function get<T>(path: string): Promise<T> {
  const answer = await server.app.fetch(new Request(`http://localhost${path}`))
  expect(answer.status).toBe(200)
  return (await answer.json()) as T
}

test('a database from a dump has the demo with its figures counted already', async () => {
  const plan = await get<PlanView>('/api/progress/plan')
  expect(plan.areas).toHaveLength(6)
  expect(plan.organisations.asked).toBe(60)
  expect(Object.values(plan.counts).reduce((sum, count) => sum + count, 0)).toBe(16)
})

test('the demo in a tab has a fixed day and lets one choose who to be without a password', async () => {
  const { instance } = await get<Session>('/api/session')
  expect(instance).toEqual({ demo: true, today: '2026-07-20', clockFixed: true })
  const { people, password } = await get<DemoPeople>('/api/demo/people')
  expect(people).toHaveLength(DEMO_IDS.size)
  expect(password).toBeNull()
})

test('the dump is small enough to be loaded with a page', () => {
  expect(dump.byteLength).toBeLessThan(5_000_000)
})
