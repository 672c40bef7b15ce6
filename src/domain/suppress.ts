import { compareDecimals, type Decimal, decimalOfNumber, parseDecimal, subtract, sumDecimals } from './decimal.ts'
import type { Indicator } from './indicator.ts'
import type { Aggregate, ZoneAggregate } from './observed.ts'

/** From how many organisations any figure shows, and from how many persons one about people does. */
export interface SuppressionRule {
  readonly minPersons: number
  readonly minOrganisations: number
}

type Subject = Pick<Indicator, 'kind' | 'aboutPersons'>

/** What a figure is about: how many organisations, and every number of persons (or of what they did) in it. */
interface Group {
  readonly organisations: number
  readonly persons: readonly Decimal[]
}

/** The figure of the baseline's year, that everybody may see: who is in it and, where there is one, its value. */
export interface BaselineTotal {
  readonly organisations: number
  readonly value: string | null
}

/**
 * The aggregate as everybody may see it: without its numbers where they are about too few.
 *
 * Every figure shows from so many organisations, for each of two would know the other's value; one about persons also
 * from so many persons, in each part of a ratio. Who was asked and answered stays.
 * Unknown  without the total of the baseline's year nobody can tell what it gives away: no matched figure shows
 * Source  SPEC P1-P3
 */
export function suppress(
  aggregate: Aggregate,
  indicator: Subject,
  rule: SuppressionRule,
  baseline?: BaselineTotal,
): Aggregate {
  if (aggregate.answered === 0) return { ...aggregate, value: null, numerator: null, denominator: null, matched: null }
  // Nothing of nothing is something that somebody said.
  if (!mayShow(groupOf(aggregate, indicator), indicator, rule)) return hide(aggregate)
  if (aggregate.value === null) return { ...aggregate, numerator: null, denominator: null, matched: null }
  return showsMatched(aggregate, indicator, rule, baseline) ? aggregate : { ...aggregate, matched: null }
}

/**
 * A total's zones as everybody may see them: where the total shows, what is hidden cannot be found by subtraction.
 *
 * No zone has a matched figure: those of the others, taken from the total's, would give it away.
 * Shape   zones before any suppression, each once; the total before or after its own
 * Source  SPEC P4: as long as what is hidden is one zone, or too little together, the smallest shown zone is hidden too
 */
export function suppressZones(
  zones: readonly ZoneAggregate[],
  total: Aggregate,
  indicator: Subject,
  rule: SuppressionRule,
): ZoneAggregate[] {
  const answering = zones.filter(({ answered, suppressed }) => answered > 0 && !suppressed)
  const shown = answering.filter((zone) => !suppress(zone, indicator, rule).suppressed).sort(bySize)
  const hidden = answering.filter((zone) => !shown.includes(zone))
  const totalShows = total.answered > 0 && !total.suppressed && !suppress(total, indicator, rule).suppressed
  while (totalShows && shown.length > 0 && isTooLittle(hidden, indicator, rule)) hidden.push(...shown.splice(0, 1))
  return zones.map((zone) => {
    const { zone: code } = zone
    return { zone: code, ...(hidden.includes(zone) ? hide(zone) : suppress(zone, indicator, rule)) }
  })
}

function isTooLittle(hidden: readonly ZoneAggregate[], indicator: Subject, rule: SuppressionRule): boolean {
  if (hidden.length === 0) return false
  if (hidden.length === 1) return true
  const groups = hidden.map((zone) => groupOf(zone, indicator))
  const together = {
    organisations: groups.reduce((sum, { organisations }) => sum + organisations, 0),
    persons: (groups[0]?.persons ?? []).map((_, part) =>
      sumDecimals(groups.flatMap(({ persons }) => persons[part] ?? [])),
    ),
  }
  return !mayShow(together, indicator, rule)
}

function mayShow({ organisations, persons }: Group, { aboutPersons }: Subject, rule: SuppressionRule): boolean {
  if (organisations < rule.minOrganisations) return false
  const enough = decimalOfNumber(rule.minPersons)
  return !aboutPersons || persons.every((n) => compareDecimals(n, enough) >= 0)
}

/** A mean of scores says nothing of how many persons: organisations decide alone. */
function groupOf({ answered, value, numerator, denominator }: Aggregate, { kind }: Subject): Group {
  const counted = kind === 'ratio' ? [numerator, denominator] : kind === 'score' ? [] : [value]
  return { organisations: answered, persons: counted.flatMap((text) => (text === null ? [] : [parseDecimal(text)])) }
}

/**
 * Whether the figure of the same organisations then and now may stand beside the totals of both years, from which it
 * can be subtracted: those in it must be enough, and so must those left out of each year, or nobody left out.
 */
function showsMatched(
  { matched, value, answered }: Aggregate,
  indicator: Subject,
  rule: SuppressionRule,
  baseline: BaselineTotal | undefined,
): boolean {
  if (matched === null || value === null) return true
  if (baseline === undefined || baseline.value === null) return false
  const additive = indicator.kind === 'count' || indicator.kind === 'amount'
  const persons = (text: string) => (additive ? [parseDecimal(text)] : [])
  const inside = [matched.baseline, matched.value].map((text) => ({
    organisations: matched.organisations,
    persons: persons(text),
  }))
  const without = (organisations: number, total: string, part: string) => ({
    organisations: organisations - matched.organisations,
    persons: additive ? [subtract(parseDecimal(total), parseDecimal(part))] : [],
  })
  const outside = [
    without(answered, value, matched.value),
    without(baseline.organisations, baseline.value, matched.baseline),
  ].filter(({ organisations }) => organisations > 0)
  return [...inside, ...outside].every((group) => mayShow(group, indicator, rule))
}

function hide<A extends Aggregate>(aggregate: A): A {
  return { ...aggregate, value: null, numerator: null, denominator: null, matched: null, suppressed: true }
}

function bySize(a: ZoneAggregate, b: ZoneAggregate): number {
  const size = ({ denominator, value }: ZoneAggregate) => parseDecimal(denominator ?? value ?? '0')
  return a.answered - b.answered || compareDecimals(size(a), size(b)) || (a.zone < b.zone ? -1 : 1)
}
