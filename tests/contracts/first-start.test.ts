import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../free-port.ts'
import { removeData } from '../remove-data.ts'
import { endServer, startServer, type WholeServer } from './fixtures/whole-server.ts'

const LINK = /^ {2}(http:\/\/localhost:\d+)\/link#([\w-]{43})$/gm

async function setUp({ origin }: WholeServer, token: string) {
  const answer = await fetch(`${origin}/api/links/setup`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ token, name: 'Nadia Prima', email: 'nadia@example.org', password: 'tre gru sul tetto' }),
  })
  return { status: answer.status, body: await answer.json() }
}

test('[I11] an installation without the demo begins with a link that the start prints, and with no account', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'traguardo-first-'))
  const place = { dataDir, port: await freePort(), demo: false }
  let running = await startServer(place)
  try {
    const [first, ...again] = running.welcome.matchAll(LINK)
    expect(first?.[1]).toBe(`http://localhost:${place.port}`)
    expect(again.map(([line]) => line)).toEqual([first?.[0]])
    expect(running.welcome).not.toMatch(/password/i)
    await endServer(running, 'SIGTERM')

    running = await startServer(place)
    const [second] = running.welcome.matchAll(LINK)
    expect((await setUp(running, first?.[2] ?? '')).body.code).toBe('link_void')
    const made = await setUp(running, second?.[2] ?? '')
    expect([made.status, made.body.person.planRoles]).toEqual([200, ['administrator', 'manager']])
  } finally {
    await endServer(running, 'SIGKILL')
    await removeData(dataDir)
  }
})
