import { expect, test } from 'vitest'
import { MUTANTS } from './mutants.ts'
import { runSeeds } from './run-seeds.ts'

/** Within so many seeds each fault has to be found. */
const WITHIN = 2_000

test.each([...MUTANTS])('a product in which %s is found out', { timeout: 120_000 }, async (_name, product) => {
  const { failed } = await runSeeds(1, WITHIN, product, 1)
  expect(failed).toHaveLength(1)
})
