import { availableParallelism } from 'node:os'
import { runInWorkers } from '../tests/simulation/in-workers.ts'
import { MUTANTS } from '../tests/simulation/mutants.ts'
import { PRODUCT } from '../tests/simulation/product.ts'
import { explain } from '../tests/simulation/run-seeds.ts'
import { readArguments, refuse } from './arguments.ts'

// Lives as many histories as asked, from any seed, and says what became of them.
const USAGE = `npm run simulate -- [--seeds 20000] [--from 1] [--mutant "name"]
  Lives the histories of so many seeds in a row; a mutant is the product with one known fault (docs/decisions/014).
  Ends with 0 when none failed, 1 when some did, 2 when called wrongly.`

const values = readArguments(USAGE, {
  seeds: { type: 'string', default: '20000' },
  from: { type: 'string', default: '1' },
  mutant: { type: 'string' },
})
const [seeds, from] = [Number(values.seeds), Number(values.from)]
if (!Number.isSafeInteger(seeds) || seeds < 1 || !Number.isSafeInteger(from) || from < 0) {
  refuse('--seeds is a whole number from 1, --from one from 0', USAGE)
}
const mutant = values.mutant ?? null
const product = mutant === null ? PRODUCT : MUTANTS.get(mutant)
if (!product) {
  refuse(
    `There is no mutant «${mutant}». There are:\n${[...MUTANTS.keys()].map((name) => `  ${name}`).join('\n')}`,
    USAGE,
  )
}

const begun = Date.now()
let said = begun
const ran = await runInWorkers({ from, seeds, mutant }, availableParallelism(), (done) => {
  if (Date.now() - said < 10_000) return
  said = Date.now()
  console.log(`${done} seeds`)
})
const first = [...ran.failed].sort((a, b) => a.seed - b.seed)
const named = mutant === null ? '' : ` --mutant "${mutant}"`
for (const failure of first.slice(0, 3)) {
  console.log(await explain(failure, product))
  console.log(`  again: npm run simulate -- --from ${failure.seed} --seeds 1${named}\n`)
}
if (first.length > 3)
  console.log(
    `and seeds ${first
      .slice(3)
      .map(({ seed }) => seed)
      .join(', ')}`,
  )
console.log(
  Object.entries(ran.outcomes)
    .sort()
    .map(([what, count]) => `${String(count).padStart(10)}  ${what}`)
    .join('\n'),
)
const wall = Date.now() - begun
console.log(
  `${(wall / 1000).toFixed(1)} s, ${(wall / ran.seeds).toFixed(2)} ms a seed over ${availableParallelism()} threads`,
)
console.log(`${ran.seeds} seeds, ${ran.failed.length} failed`)
process.exitCode = ran.failed.length > 0 ? 1 : 0
