import type { Indicator } from '../../src/domain/indicator.ts'
import type { Value } from '../../src/domain/value.ts'
import { type Figure, type Places, placesOf, type Sharing, share, type Total } from './amounts.ts'
import { type AnswerOf, askedOf, countedFor } from './answers.ts'
import type { DemoOrganisation } from './organisations.ts'
import { between, type Random, randomStream } from './random.ts'
import { toUnits, unitsText } from './split.ts'
import { spread } from './spread.ts'
import { GOALS } from './trajectory.ts'

/** What every asked organisation would say of the indicator, by `key/period`: the answer decides whether it does. */
export type FigureOf = ReadonlyMap<string, Figure>

/**
 * Every figure of one indicator.
 *
 * The figures of 2024 add up exactly to the catalogue's baseline, those that count on the demo's day to the goal of
 * the trajectory; the others follow their own organisation's course.
 */
export function figuresOf(indicator: Indicator, answerOf: AnswerOf, seed: number): FigureOf {
  const asked = askedOf(indicator)
  const random = randomStream(seed, `others ${indicator.code}`)
  const before = byKey(asked, share(baselineTotal(indicator, asked.length), asked, firstSharing(indicator, seed)))
  const counted = countedFor(indicator, answerOf)
  const goal = goalTotal(indicator, counted.length)
  const now = byKey(counted, share(goal, counted, laterSharing(indicator, seed, before)))
  const growth = growthOf(counted, before, now)
  for (const { key } of asked) {
    if (!now.has(key)) now.set(key, continued(before.get(key) ?? { part: 0 }, growth, indicator, random))
  }
  return new Map(asked.flatMap(({ key }) => spread(key, indicator, before.get(key), now.get(key), random)))
}

/** A figure as the value that a person would enter. */
export function valueFrom({ kind }: Indicator, { part, whole }: Figure, places: Places): Value {
  const text = unitsText(part, places.part)
  if (kind === 'ratio') return { numerator: text, denominator: unitsText(whole ?? 0, places.whole) }
  return kind === 'score' ? { score: text } : { number: text }
}

function byKey(organisations: readonly DemoOrganisation[], figures: readonly Figure[]): Map<string, Figure> {
  return new Map(organisations.map(({ key }, index) => [key, figures[index] ?? { part: 0 }]))
}

function baselineTotal(indicator: Indicator, asked: number): Total {
  const { value, numerator, denominator } = indicator.baseline
  const places = placesOf(indicator)
  if (indicator.kind === 'ratio') {
    return { part: toUnits(numerator ?? 0, places.part), whole: toUnits(denominator ?? 0, places.whole) }
  }
  return { part: toUnits(value, places.part) * (indicator.kind === 'score' ? asked : 1) }
}

function goalTotal(indicator: Indicator, counted: number): Total {
  const goal = GOALS[indicator.code]
  const places = placesOf(indicator)
  if (goal === undefined) throw new RangeError(`the demo has no goal for ${indicator.code}`)
  if ('mean' in goal) return { part: toUnits(goal.mean, places.part) * counted }
  if ('sum' in goal) return { part: toUnits(goal.sum, places.part) }
  return { part: toUnits(goal.numerator, places.part), whole: toUnits(goal.denominator, places.whole) }
}

/** Larger and smaller organisations, the same across indicators; those that the tour visits are of fixed size. */
const FIXED_SIZES: Readonly<Record<string, number>> = { valsusa: 1.3, orto: 1.5, trame: 1.4 }

function sizeOf(key: string, seed: number): number {
  return FIXED_SIZES[key] ?? between(randomStream(seed, `size ${key}`), 0.5, 2)
}

function firstSharing(indicator: Indicator, seed: number): Sharing {
  // Scores and yes or no do not grow with an organisation's size.
  const sized = indicator.kind !== 'score'
  return { indicator, seed, year: '2024', weightOf: ({ key }) => (sized ? sizeOf(key, seed) : 1), leaning: () => 1 }
}

function laterSharing(indicator: Indicator, seed: number, before: ReadonlyMap<string, Figure>): Sharing {
  return {
    indicator,
    seed,
    year: '2025',
    weightOf: ({ key }) => (before.get(key)?.whole ?? before.get(key)?.part ?? 0) + 0.3,
    leaning: ({ key }) => {
      const { part = 0, whole = 1 } = before.get(key) ?? {}
      // Whoever said yes mostly says yes again; whoever had a high ratio keeps a high one.
      return 0.1 + part / whole
    },
  }
}

interface Growth {
  part: number
  whole: number
}

function growthOf(
  counted: readonly DemoOrganisation[],
  before: ReadonlyMap<string, Figure>,
  now: ReadonlyMap<string, Figure>,
): Growth {
  const sum = (of: ReadonlyMap<string, Figure>, side: 'part' | 'whole') =>
    counted.reduce((total, { key }) => total + (of.get(key)?.[side] ?? 0), 0)
  const rate = (side: 'part' | 'whole') => (sum(before, side) > 0 ? sum(now, side) / sum(before, side) : 1)
  return { part: rate('part'), whole: rate('whole') }
}

/** The figure of an organisation whose answer does not count yet, along everybody's course. */
function continued({ part, whole }: Figure, growth: Growth, indicator: Indicator, random: Random): Figure {
  const noise = between(random, 0.92, 1.1)
  const next = Math.round(part * growth.part * noise)
  if (whole === undefined) return { part: next }
  if (indicator.entry === 'yes-no') return { part, whole }
  const nextWhole = Math.max(1, Math.round(whole * growth.whole * noise))
  const { part: partPlaces, whole: wholePlaces } = placesOf(indicator)
  const most = Math.floor((nextWhole / 10 ** wholePlaces) * 10 ** partPlaces)
  return { part: indicator.validation.numeratorLeqDenominator ? Math.min(next, most) : next, whole: nextWhole }
}
