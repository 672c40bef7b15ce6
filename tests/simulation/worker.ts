import { parentPort } from 'node:worker_threads'
import type { Share } from './in-workers.ts'
import { MUTANTS } from './mutants.ts'
import { PRODUCT } from './product.ts'
import { runSeeds } from './run-seeds.ts'

parentPort?.on('message', async ({ from, seeds, mutant }: Share) => {
  const product = mutant === null ? PRODUCT : MUTANTS.get(mutant)
  if (!product) throw new Error(`There is no mutant ${mutant}`)
  parentPort?.postMessage(await runSeeds(from, seeds, product))
})
