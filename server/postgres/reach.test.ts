import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { describeStartProblem, StartProblem } from '../start/start-problem.ts'
import { reachDatabase } from './reach.ts'

/** Runs `work` with a port on which a server accepts connections and never says a word. */
async function withMuteServer(work: (port: number) => Promise<void>): Promise<void> {
  const server = createServer((socket) => socket.on('error', () => {}))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  try {
    await work(typeof address === 'object' && address ? address.port : 0)
  } finally {
    server.close()
  }
}

async function failureOf(work: Promise<void>): Promise<string> {
  const failure = await work.catch((thrown: unknown) => thrown)
  if (!(failure instanceof StartProblem)) throw new Error('no start problem')
  expect(failure).toMatchObject({ code: 'database_unreachable', exitCode: 21 })
  return describeStartProblem(failure)
}

test('where nobody listens, host and port are named after the given time, the password never', async () => {
  const before = performance.now()
  const text = await failureOf(reachDatabase('postgres://app:s3gr3t0@127.0.0.1:1/traguardo', 1_200))
  expect(performance.now() - before).toBeLessThan(2_000)
  expect(text).toContain('(127.0.0.1, 1) non ha risposto in 1 secondi (ECONNREFUSED)')
  expect(text).toContain('controlla che sia acceso')
  expect(text).not.toContain('s3gr3t0')
})

test('a server that accepts and stays silent does not hold the start for ever', async () => {
  await withMuteServer(async (port) => {
    const before = performance.now()
    await failureOf(reachDatabase(`postgres://app@127.0.0.1:${port}/traguardo`, 1_000))
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
