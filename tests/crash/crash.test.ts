import { expect, test } from 'vitest'
import { crashEmbedded } from './embedded.ts'
import { crashTwoServers } from './two-servers.ts'

// The same as npm run crash, shorter. Real processes, killed: the moments come from a seed, what the machine does meanwhile
// does not.
const KILLS = 3
const SEED = 2030
/** How many runs a database may take to lose something. */
const TRIES = 5

test('[S4] [S11] what two servers acknowledged outlives their crashes and the database’s', {
  timeout: 300_000,
}, async () => {
  const { faults, figures } = await crashTwoServers({ seed: SEED, kills: KILLS })
  expect(faults).toEqual([])
  expect(figures.acknowledged).toBeGreaterThan(100)
  expect(figures.retries).toBeGreaterThan(0)
})

test('[S4] what the product with its own database acknowledged outlives its crashes', {
  timeout: 300_000,
}, async () => {
  const { faults, figures } = await crashEmbedded({ seed: SEED, kills: KILLS })
  expect(faults).toEqual([])
  expect(figures.acknowledged).toBeGreaterThan(100)
})

test('a database that acknowledges before its journal is on the disk is caught', { timeout: 300_000 }, async () => {
  const settings = { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' }
  const found: string[] = []
  // It loses nothing where the journal happens to be written in the moment before each kill: then with other kills.
  for (let seed = SEED; seed < SEED + TRIES && found.length === 0; seed += 1) {
    const { faults } = await crashTwoServers({ seed, kills: KILLS, serverKills: 0, settings })
    found.push(...faults.filter((fault) => /^(missing|moved|forks)/.test(fault)))
  }
  expect(found).not.toEqual([])
})
