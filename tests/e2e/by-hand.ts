import type { AreaView } from '../../src/domain/wire/indicators.ts'

// The arithmetic of the overview, done again here with nothing of the product's own code.

/** What one organisation adds to one indicator's datum. */
export interface Added {
  readonly numerator?: number
  readonly denominator?: number
  readonly number?: number
}

type View = AreaView['objectives'][number]['indicators'][number]

/** The indicator's figure once the organisation's value is in it. */
export function figureWith(view: View, added: Added): number {
  const datum = view.series.find(({ period }) => period === view.standing.period)
  if (datum === undefined) throw new Error(`${view.indicator.code} has no datum`)
  if (added.number !== undefined) return Number(datum.value) + added.number
  const above = Number(datum.numerator) + (added.numerator ?? 0)
  const below = Number(datum.denominator) + (added.denominator ?? 0)
  return (above / below) * (view.indicator.displayMultiplier ?? 1)
}

const clamp = (share: number) => Math.max(0, Math.min(1, share))
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** The area's way covered, 0-1, with these figures in the place of the indicators' own. */
export function wayCovered(area: AreaView, figures: ReadonlyMap<string, number>): number {
  const means = area.objectives.map(({ indicators }) => {
    const measured = indicators.filter(({ standing }) => standing.word !== 'insufficient_data')
    const attainments = measured.map(({ indicator, standing }) => {
      const value = figures.get(indicator.code) ?? Number(standing.value)
      return clamp((value - indicator.baseline.value) / (indicator.target.value - indicator.baseline.value))
    })
    return attainments.length === 0 ? null : mean(attainments)
  })
  return mean(means.filter((each) => each !== null))
}
