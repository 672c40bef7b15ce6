import { aggregate } from '../../src/domain/aggregate.ts'
import type { Answer } from '../../src/domain/answers.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Period } from '../../src/domain/period.ts'
import { type SuppressionRule, suppress } from '../../src/domain/suppress.ts'

/** Everybody who is asked, of one period. */
interface Asked {
  readonly period: Period
  readonly answers: readonly Answer[]
}

interface Figure {
  readonly indicator: Indicator
  readonly now: Asked
  readonly before: Asked
  /** Codes of the zones that show now. */
  readonly shownZones: ReadonlySet<string>
}

/**
 * Whether the figure of the same organisations then and now may stand beside the totals of both and the zones that show.
 *
 * Those left out are known together, as the total less those inside. Where they are all of some zones, these less them
 * are the ones inside there; and the other way round. What is found so is enough, in each part of a ratio, or nobody.
 * Hidden zones are known together, too, and count as one.
 *
 * Source  SPEC P3, D13
 */
export function matchedGivesNobodyAway({ indicator, now, before, shownZones }: Figure, rule: SuppressionRule): boolean {
  const saysIn = (period: Period) => (answer: Answer) => aggregate(indicator, period, [answer]).answered > 0
  const namesOf = ({ answers, period }: Asked) =>
    new Set(answers.filter(saysIn(period)).map(({ organisation }) => organisation))
  const inBoth = namesOf(before)
  const both = new Set([...namesOf(now)].filter((name) => inBoth.has(name)))
  const parted = ({ answers, period }: Asked) =>
    Map.groupBy(answers.filter(saysIn(period)), ({ organisation }) => both.has(organisation))
  const isEnoughOrNobody = (period: Period, group: readonly Answer[]) =>
    group.length === 0 || !suppress(aggregate(indicator, period, group), indicator, rule).suppressed

  const [insideNow, outsideNow] = [parted(now).get(true) ?? [], parted(now).get(false) ?? []]
  const place = ({ zone }: Answer) => (shownZones.has(zone) ? zone : '')
  const near = (group: readonly Answer[], others: readonly Answer[]) => {
    const places = new Set(others.map(place))
    return group.filter((answer) => places.has(place(answer)))
  }
  return (
    [insideNow, outsideNow, near(insideNow, outsideNow), near(outsideNow, insideNow)].every((group) =>
      isEnoughOrNobody(now.period, group),
    ) && [...parted(before).values()].every((group) => isEnoughOrNobody(before.period, group))
  )
}
