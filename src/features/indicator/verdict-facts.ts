import type { Indicator } from '../../domain/indicator.ts'
import type { Aggregate } from '../../domain/observed.ts'
import { endAsYear } from '../../domain/period.ts'
import type { IndicatorView } from '../../domain/wire/indicators.ts'
import type { Standing } from '../../domain/wire/progress.ts'
import type { Speech } from './verdict-numbers.ts'

/** What a verdict is made of; numbers already rounded as they will be said. */
export interface VerdictFacts {
  readonly speech: Speech
  readonly standing: Standing
  readonly value: number | null
  readonly projected: number | null
  readonly baseline: number
  readonly baselineYear: number
  readonly target: number
  readonly targetYear: number
  /** Whether more is better. */
  readonly rises: boolean
  /** The datum's period with its preposition: nel 2025. */
  readonly when: string
  /** Who answered at the datum's period, or at the newest one. */
  readonly answers: { readonly asked: number; readonly answered: number; readonly hidden: boolean } | null
  /** The same organisations then and now, where they went towards the target while the value went away from it. */
  readonly against: AgainstTheValue | null
}

export interface AgainstTheValue {
  readonly organisations: number
  readonly from: number
  readonly to: number
  /** Whether only missing answers can be the reason: a sum of what should grow. */
  readonly onlyMissing: boolean
}

/** Gathers what the sentence needs from what the server answers. */
export function verdictFacts(
  { indicator, standing, series }: IndicatorView,
  speech: Speech,
  when: string,
): VerdictFacts {
  const newest = series.toSorted((a, b) => endAsYear(a.period) - endAsYear(b.period)).at(-1)
  const judged = series.find((aggregate) => aggregate.period === standing.period)
  const datum = judged ?? newest
  return {
    speech,
    standing,
    when,
    value: standing.value === null ? null : speech.round(Number(standing.value)),
    projected: standing.projected === null ? null : speech.round(standing.projected),
    baseline: speech.round(indicator.baseline.value),
    baselineYear: indicator.baseline.year,
    target: speech.round(indicator.target.value),
    targetYear: indicator.target.year,
    rises: indicator.direction === 'increase',
    answers: datum === undefined ? null : { asked: datum.asked, answered: datum.answered, hidden: datum.suppressed },
    against: judged === undefined ? null : againstTheValue(indicator, judged, speech),
  }
}

/** Said only of what is judged: with too few answers there is no decline to explain. */
function againstTheValue(indicator: Indicator, datum: Aggregate, { round }: Speech): AgainstTheValue | null {
  const { coverage, matched, value } = datum
  if (matched === null || value === null || coverage >= 1 || coverage < indicator.minCoverage) return null
  const [from, to] = [round(Number(matched.baseline)), round(Number(matched.value))]
  const rises = indicator.direction === 'increase'
  const way = (start: number, end: number) => (rises ? end - start : start - end)
  if (way(round(indicator.baseline.value), round(Number(value))) >= 0 || way(from, to) <= 0) return null
  const isSum = indicator.kind === 'count' || indicator.kind === 'amount'
  return { organisations: matched.organisations, from, to, onlyMissing: rises && isSum }
}

/** How far the projection stays from the target: positive when it falls short of it, in the indicator's own direction. */
export function shortfall({ projected, target, rises, speech }: VerdictFacts): number | null {
  if (projected === null) return null
  return speech.round(rises ? target - projected : projected - target)
}

/** Begins a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
