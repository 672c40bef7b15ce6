import { describeAction } from './describe.ts'
import { draw } from './draw.ts'
import { live } from './live.ts'
import { PRODUCT, type Product } from './product.ts'
import { shrink } from './shrink.ts'

/** A history that should not have ended as it did. */
export interface FailedSeed {
  readonly seed: number
  readonly problems: readonly string[]
}

export interface Ran {
  readonly seeds: number
  readonly failed: readonly FailedSeed[]
  /** How often each kind of thing came about. */
  readonly outcomes: Readonly<Record<string, number>>
}

/** Lives the histories of so many seeds in a row, or until so many have failed. */
export async function runSeeds(from: number, seeds: number, product: Product = PRODUCT, atMost = 20): Promise<Ran> {
  const failed: FailedSeed[] = []
  const outcomes: Record<string, number> = {}
  let seed = from
  for (; seed < from + seeds && failed.length < atMost; seed += 1) {
    const lived = await live(seed, draw(seed), product)
    if (lived.problems.length > 0) failed.push({ seed, problems: lived.problems })
    for (const [what, count] of lived.outcomes.counts) outcomes[what] = (outcomes[what] ?? 0) + count
  }
  return { seeds: seed - from, failed, outcomes }
}

/** What is wrong, whichever entry it is wrong with. */
const kindOf = (problem: string) => problem.replace(/\d+/g, 'n')

/** The least of a seed's history that still ends in one of its problems, in words, and all that it ends in. */
export async function explain({ seed, problems }: FailedSeed, product: Product = PRODUCT): Promise<string> {
  const kinds = new Set(problems.map(kindOf))
  const shortest = await shrink(draw(seed), async (actions) => {
    const lived = await live(seed, actions, product)
    return lived.problems.some((problem) => kinds.has(kindOf(problem)))
  })
  const lines = shortest.map((action, index) => `  ${index + 1}. ${describeAction(action)}`)
  const left = (await live(seed, shortest, product)).problems
  return [`seed ${seed}:`, ...lines, ...left.map((problem) => `  ✗ ${problem}`)].join('\n')
}
