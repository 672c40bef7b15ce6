import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { runInWorkers } from './in-workers.ts'
import { explain } from './run-seeds.ts'

const SEEDS = 20_000

/** What has to come about, and how often at least: else the histories would prove little. */
const AT_LEAST: Readonly<Record<string, number>> = {
  'saved value': 100_000,
  'saved submission': 2_000,
  'saved decision': 5_000,
  'saved redaction': 3_000,
  'server restored': 5_000,
  'device restored': 2_000,
  fork: 3_000,
  'held accepted': 1_000,
  'held declined': 500,
  'membership granted': 2_000,
  'membership revoked': 4_000,
  'device revoked': 100,
  forgotten: 1_000,
  'page stale': 500,
  'server crashed': 200,
  'crash before write': 200,
  'crash halfway write': 200,
  'crash after write': 200,
  'crash halfway reoffer': 5,
  'answer page': 500_000,
  'answer not_member': 5_000,
  'answer device_revoked': 300,
  'answer log_forked': 3_000,
  'answer user_mismatch': 5_000,
  'answer signed_out': 2_000,
  'answer malformed': 5_000,
  'answer too_large': 5_000,
  'answer internal': 5_000,
}

test(`[S1-S13] in ${SEEDS} histories nothing is lost, leaked or told apart, and all that can go wrong does`, {
  timeout: 600_000,
}, async () => {
  const { seeds, failed, outcomes } = await runInWorkers(
    { from: 1, seeds: SEEDS, mutant: null },
    availableParallelism(),
  )
  const [first] = failed
  expect(first && (await explain(first))).toBeUndefined()
  expect(seeds).toBe(SEEDS)
  const seldom = Object.entries(AT_LEAST).filter(([what, least]) => (outcomes[what] ?? 0) < least)
  expect(seldom.map(([what, least]) => `${what}: ${outcomes[what] ?? 0}, not ${least}`)).toEqual([])
})
