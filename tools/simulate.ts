import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { runInWorkers } from '../tests/simulation/in-workers.ts'
import { MUTANTS } from '../tests/simulation/mutants.ts'
import { PRODUCT } from '../tests/simulation/product.ts'
import { explain } from '../tests/simulation/run-seeds.ts'

// Lives as many histories as asked, from any seed, and says what became of them.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20000' },
    from: { type: 'string', default: '1' },
    mutant: { type: 'string' },
  },
})
const [seeds, from] = [Number(values.seeds), Number(values.from)]
if (!Number.isSafeInteger(seeds) || seeds < 1 || !Number.isSafeInteger(from) || from < 0) {
  console.error('npm run simulate -- --seeds 20000 --from 1 [--mutant name]')
  process.exit(2)
}
const mutant = values.mutant ?? null
const product = mutant === null ? PRODUCT : MUTANTS.get(mutant)
if (!product) {
  console.error(
    `There is no mutant «${mutant}». There are:\n${[...MUTANTS.keys()].map((name) => `  ${name}`).join('\n')}`,
  )
  process.exit(2)
}

const begun = Date.now()
let said = begun
const ran = await runInWorkers({ from, seeds, mutant }, availableParallelism(), (done) => {
  if (Date.now() - said < 10_000) return
  said = Date.now()
  console.log(`${done} seeds`)
})
const first = [...ran.failed].sort((a, b) => a.seed - b.seed)
for (const failure of first.slice(0, 3)) console.log(await explain(failure, product))
if (first.length > 3) console.log(`and seeds ${first.slice(3).map(({ seed }) => seed)}`)
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
