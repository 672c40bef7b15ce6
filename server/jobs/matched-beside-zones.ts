import { aggregate } from '../../src/domain/aggregate.ts'
import type { Answer } from '../../src/domain/answers.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Period } from '../../src/domain/period.ts'
import { type SuppressionRule, suppress } from '../../src/domain/suppress.ts'

interface Figure {
  readonly indicator: Indicator
  readonly period: Period
  /** All who are asked. */
  readonly answers: readonly Answer[]
  /** Whether an organisation is in the figure of the same ones then and now. */
  readonly isInside: (organisation: string) => boolean
  /** Codes of the zones that show. */
  readonly shownZones: ReadonlySet<string>
}

/**
 * Whether the figure of the same organisations may stand beside the zones that show.
 *
 * Those left out are known together, as the total less those inside. Where they are all of some zones, these less them
 * are the ones inside there; and the other way round. What is found so is enough, or nobody. Hidden zones are known
 * together, too, and count as one.
 *
 * Source  SPEC P3, D13
 */
export function mayStandBesideZones(
  { indicator, period, answers, isInside, shownZones }: Figure,
  rule: SuppressionRule,
) {
  const place = ({ zone }: Answer) => (shownZones.has(zone) ? zone : '')
  const inside = answers.filter(({ organisation }) => isInside(organisation))
  const outside = answers.filter(({ organisation }) => !isInside(organisation))
  const isEnoughOrNobody = (group: readonly Answer[]) => {
    const figure = aggregate(indicator, period, group)
    if (figure.answered === 0) return true
    return figure.answered >= rule.minOrganisations && !suppress(figure, indicator, rule).suppressed
  }
  const saysSomething = (answer: Answer) => aggregate(indicator, period, [answer]).answered > 0
  const around = (group: readonly Answer[]) => new Set(group.filter(saysSomething).map(place))
  const [placesOutside, placesInside] = [around(outside), around(inside)]
  return (
    isEnoughOrNobody(inside.filter((answer) => placesOutside.has(place(answer)))) &&
    isEnoughOrNobody(outside.filter((answer) => placesInside.has(place(answer))))
  )
}
