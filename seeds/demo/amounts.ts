import type { Indicator } from '../../src/domain/indicator.ts'
import type { DemoOrganisation } from './organisations.ts'
import { between, randomStream } from './random.ts'
import { split, toUnits } from './split.ts'

/** One organisation's figure of a year, in whole units of the indicator's places; `whole` only for a ratio. */
export interface Figure {
  part: number
  whole?: number
}

/** Decimals that the indicator's number, or a ratio's numerator and denominator, are written with. */
export interface Places {
  part: number
  whole: number
}

/** What the figures of some organisations come to. */
export interface Total {
  part: number
  whole?: number
}

/** How a total is shared: by weight, with the ratio of the parts varying around that of the whole. */
export interface Sharing {
  indicator: Indicator
  seed: number
  year: string
  weightOf: (organisation: DemoOrganisation) => number
  /** Extra pull on a ratio's numerator, 1 for none. */
  leaning: (organisation: DemoOrganisation) => number
}

export function placesOf({ kind, unit, numerator, denominator }: Indicator): Places {
  if (kind === 'ratio') return { part: numerator?.integer ? 0 : 1, whole: denominator?.integer ? 0 : 1 }
  if (kind === 'count') return { part: 0, whole: 0 }
  return { part: unit.code === 'EUR' ? 2 : 1, whole: 0 }
}

/** The total as figures of the organisations, in their order, adding up to it exactly. */
export function share(total: Total, organisations: readonly DemoOrganisation[], sharing: Sharing): Figure[] {
  if (organisations.length === 0) return []
  const random = randomStream(sharing.seed, `share ${sharing.indicator.code} ${sharing.year}`)
  const weights = organisations.map((organisation) => sharing.weightOf(organisation) * between(random, 0.85, 1.18))
  if (total.whole === undefined) {
    const most = limit(sharing.indicator)
    return split(
      total.part,
      weights.map((weight) => ({ weight, most })),
    ).map((part) => ({ part }))
  }
  return shareRatio(total.part, total.whole, organisations, weights, sharing)
}

function limit(indicator: Indicator): number {
  return toUnits(indicator.validation.max ?? 1e9, placesOf(indicator).part)
}

function shareRatio(
  part: number,
  whole: number,
  organisations: readonly DemoOrganisation[],
  weights: readonly number[],
  { indicator, seed, year, leaning }: Sharing,
): Figure[] {
  const places = placesOf(indicator)
  const yesNo = indicator.entry === 'yes-no'
  const least = yesNo ? 1 : toUnits(indicator.validation.denominatorSoftMin ?? 1, places.whole)
  const wholes = split(
    whole,
    weights.map((weight) => (yesNo ? { weight, least, most: 1 } : { weight, least })),
  )
  const random = randomStream(seed, `ratio ${indicator.code} ${year}`)
  const parts = split(
    part,
    organisations.map((organisation, index) => {
      const own = wholes[index] ?? 0
      const weight = own * between(random, 0.8, 1.2) * leaning(organisation)
      return indicator.validation.numeratorLeqDenominator
        ? { weight, most: Math.floor((own / 10 ** places.whole) * 10 ** places.part) }
        : { weight }
    }),
  )
  return wholes.map((own, index) => ({ part: parts[index] ?? 0, whole: own }))
}
