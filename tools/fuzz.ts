import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

// Many more requests to every endpoint than the test command sends; the seed brings back what one run found.
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } },
})
const env = {
  ...process.env,
  FUZZ_RUNS: values.runs,
  ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
}
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'fuzz'], { stdio: 'inherit', env })
process.exit(status ?? 1)
