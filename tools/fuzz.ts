import { spawnSync } from 'node:child_process'
import { readArguments } from './arguments.ts'

// Many more requests to every endpoint than the test command sends; the seed brings back what one run found.
const USAGE = `npm run fuzz -- [--runs 10000] [--seed s]
  Sends so many requests to every endpoint; the seed brings back what one run found.
  Ends with 0 when every answer was as described, 1 when one was not, 2 when called wrongly.`

const values = readArguments(USAGE, { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } })
const env = {
  ...process.env,
  FUZZ_RUNS: values.runs,
  ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
}
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'fuzz'], { stdio: 'inherit', env })
process.exit(status ?? 1)
