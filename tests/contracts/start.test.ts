import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { removeData } from '../remove-data.ts'
import { endServer, launch, startServer, type WholeServer } from './fixtures/whole-server.ts'

let dataDir = ''
let port = 0
let running: WholeServer | undefined

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'traguardo-start-'))
  port = await freePort()
  running = await startServer({ dataDir, port })
})
afterAll(async () => {
  if (running && running.child.exitCode === null) await endServer(running, 'SIGTERM')
  await removeData(dataDir)
})

const origin = () => running?.origin ?? ''
const signIn = (headers: Record<string, string>) =>
  fetch(`${origin()}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ email: 'marta.rivoira@demo.example', password: 'traguardo-demo-2030' }),
  })

test('the first start fills the demo and says in both languages where it is and how to sign in', async () => {
  expect(running?.welcome).toContain(`Traguardo 2030 è pronto: http://localhost:${port}`)
  expect(running?.welcome).toContain(`Traguardo 2030 is ready: http://localhost:${port}`)
  expect(running?.welcome).toContain('marta.rivoira@demo.example')
  expect(running?.welcome).toContain('giulia.castagneri@demo.example')
  const plan = await (await fetch(`${origin()}/api/progress/plan`)).json()
  expect(plan.organisations).toEqual({ asked: 60, answering: 60 })
  const people = await (await fetch(`${origin()}/api/demo/people`)).json()
  expect(people.people).toHaveLength(6)
})

test('a person of the demo signs in from the app’s own address', async () => {
  const answer = await signIn({ Origin: origin() })
  expect(answer.status).toBe(200)
  expect((await answer.json()).person.name).toBe('Marta Rivoira')
})

test.each(['https://evil.example', 'null', 'http://127.0.0.1:1'])('[W8] a change from %s is refused', async (from) => {
  const answer = await signIn({ Origin: from })
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'bad_origin'])
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('[W8] a program that names no site is told what to send', async () => {
  const answer = await signIn({})
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'bad_origin', detail: expect.stringContaining('Origin') })
})

test('health is told apart: the process, and whether it can serve', async () => {
  expect((await fetch(`${origin()}/healthz`)).status).toBe(200)
  expect(await (await fetch(`${origin()}/readyz`)).json()).toEqual({ status: 'ready' })
})

test('pages and misses come with a policy that lets nothing inline or foreign in', async () => {
  for (const path of ['/', '/piano', '/assets/none.js']) {
    const policy = (await fetch(`${origin()}${path}`)).headers.get('Content-Security-Policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(policy).not.toMatch(/unsafe|data:|https?:/)
  }
  expect((await fetch(`${origin()}/assets/none.js`)).status).toBe(404)
})

test('[P8] what is old is deleted from the start on', async () => {
  await expect.poll(() => running?.log(), { timeout: 10_000 }).toMatch(/"job":"retention".*what is old was deleted/)
})

test('[I5] who guesses is stopped after ten', async () => {
  const guess = (about: number) =>
    fetch(`${origin()}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: origin() },
      body: JSON.stringify({ email: `nessuno${about}@demo.example`, password: 'una frase sbagliata' }),
    })
  // Where one quarter of an hour ends and another begins meanwhile, they are counted anew: then in the other.
  const quarter = () => Math.floor(Date.now() / 900_000)
  let statuses: number[]
  let begun: number
  do {
    statuses = []
    begun = quarter()
    for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await guess(begun)).status)
  } while (quarter() !== begun)
  expect(statuses).toEqual([...Array(10).fill(401), 429])
})

test('a second server on the same port says so and ends', async () => {
  const other = await mkdtemp(join(tmpdir(), 'traguardo-start-'))
  const child = launch({ dataDir: other, port })
  let text = ''
  child.stderr?.on('data', (part) => {
    text += part
  })
  // Not 'exit': its last words may not have been read then.
  const [code] = await once(child, 'close')
  expect(code).toBe(11)
  expect(text).toContain(`PORT=${port + 1}`)
  await removeData(other)
})

test('[I11] the demo’s people, whose password everybody may read, are never let in where there is no demo', async () => {
  if (!running) throw new Error('not started')
  await endServer(running, 'SIGTERM')
  const child = launch({ dataDir, port, demo: false })
  let text = ''
  child.stderr?.on('data', (part) => {
    text += part
  })
  // Not 'exit': its last words may not have been read then.
  const [code] = await once(child, 'close')
  expect(code).toBe(10)
  expect(text).toMatch(/dati dimostrativi.*demonstration data/s)
  running = await startServer({ dataDir, port })
})

test('killed in the middle it starts again, with what it had and without loading anything twice', async () => {
  if (!running) throw new Error('not started')
  await endServer(running, 'SIGKILL')
  running = await startServer({ dataDir, port })
  const plan = await (await fetch(`${origin()}/api/progress/plan`)).json()
  expect(plan.organisations).toEqual({ asked: 60, answering: 60 })
})

test('asked to end it ends cleanly, and the next start has what it had', async () => {
  if (!running) throw new Error('not started')
  expect(await endServer(running, 'SIGTERM')).toBe(0)
  running = await startServer({ dataDir, port })
  const plan = await (await fetch(`${origin()}/api/progress/plan`)).json()
  expect(plan.organisations).toEqual({ asked: 60, answering: 60 })
})
