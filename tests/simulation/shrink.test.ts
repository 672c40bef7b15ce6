import { expect, test } from 'vitest'
import { draw } from './draw.ts'
import { live } from './live.ts'
import { MUTANTS } from './mutants.ts'
import { explain, runSeeds } from './run-seeds.ts'
import { shrink } from './shrink.ts'

test('what is shrunk still fails, and no part of it could be left out', async () => {
  const fails = async (part: readonly number[]) => part.includes(3) && part.includes(70)
  expect(
    await shrink(
      Array.from({ length: 100 }, (_, n) => n),
      fails,
    ),
  ).toEqual([3, 70])
})

test('a seed always has the same history, which always ends the same', async () => {
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
  const [once, again] = [await live(11, draw(11)), await live(11, draw(11))]
  expect([...once.outcomes.counts]).toEqual([...again.outcomes.counts])
})

test('a failing history is told in few words that say what happened', async () => {
  const product = MUTANTS.get('held entries are not kept')
  const { failed } = await runSeeds(1, 100, product, 1)
  const told = failed[0] ? await explain(failed[0], product) : ''
  expect(told).toMatch(/^seed \d+:\n {2}1\. /)
  expect(told).toContain('is lost')
  expect(told.split('\n').length).toBeLessThan(12)
})

test('what is told to be wrong is wrong in the few actions that are told, not only in the whole history', async () => {
  const product = MUTANTS.get('no mark is compared')
  const told = await explain({ seed: 5, problems: (await live(5, draw(5), product)).problems }, product)
  const [first = '', ...lines] = told.split('\n')
  expect(first).toBe('seed 5:')
  const written = lines.filter((line) => /^ {2}\d+\. (value|submission|decision|redaction),/.test(line))
  expect(lines.filter((line) => line.endsWith(' is lost'))).toHaveLength(written.length)
})
