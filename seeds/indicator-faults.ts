import type { Catalogue } from '../src/domain/catalogue.ts'
import type { Indicator } from '../src/domain/indicator.ts'

interface Fault {
  place: string
  why: string
}

const ACROSS_ORGANISATIONS = { count: 'sum', amount: 'sum', ratio: 'ratio-of-sums', score: 'mean' } as const

/** What of one indicator contradicts itself or the rest of the catalogue; `place` is a path within the indicator. */
export function indicatorFaults(indicator: Indicator, catalogue: Catalogue): Fault[] {
  return [
    ...placeFaults(indicator, catalogue),
    ...aggregationFaults(indicator),
    ...ratioFaults(indicator),
    ...pathFaults(indicator, catalogue),
  ]
}

function placeFaults(indicator: Indicator, { objectives, codeLists }: Catalogue): Fault[] {
  const objective = objectives.find(({ code }) => code === indicator.objective)
  return [
    ...fault(indicator.definition < 1, 'definition', 'versions of a definition start from 1'),
    ...fault(objective === undefined, 'objective', `there is no objective ${indicator.objective}`),
    ...fault(
      objective !== undefined && objective.priority !== indicator.priority,
      'priority',
      `${indicator.objective} belongs to ${objective?.priority}`,
    ),
    ...fault(!indicator.code.startsWith(`${indicator.objective}.`), 'code', `must start with ${indicator.objective}.`),
    ...indicator.disaggregations.flatMap((dimension, index) =>
      fault(
        (codeLists[dimension]?.items.length ?? 0) === 0,
        `disaggregations[${index}]`,
        `there is no code list ${dimension}`,
      ),
    ),
  ]
}

function aggregationFaults({ kind, measure, aggregation }: Indicator): Fault[] {
  const across = ACROSS_ORGANISATIONS[kind]
  const flows = kind === 'ratio' ? 'ratio-of-sums' : 'sum'
  const periods = measure === 'stock' ? 'last' : flows
  return [
    ...fault(
      aggregation.acrossOrganisations !== across,
      'aggregation.acrossOrganisations',
      `must be ${across} for kind ${kind}`,
    ),
    ...fault(
      aggregation.acrossPeriods !== periods,
      'aggregation.acrossPeriods',
      `must be ${periods} for a ${measure} of kind ${kind}`,
    ),
  ]
}

function ratioFaults(indicator: Indicator): Fault[] {
  const { kind, numerator, denominator, displayMultiplier, baseline, entry } = indicator
  if (kind !== 'ratio') {
    return [
      ...fault(numerator !== undefined || denominator !== undefined, 'numerator', `a ${kind} has no numerator`),
      ...fault(entry === 'yes-no', 'entry', 'only a ratio is entered as yes or no'),
    ]
  }
  if (numerator === undefined || denominator === undefined || displayMultiplier === undefined) {
    return [{ place: '', why: 'a ratio needs numerator, denominator and displayMultiplier' }]
  }
  const value = ((baseline.numerator ?? Number.NaN) * displayMultiplier) / (baseline.denominator ?? Number.NaN)
  return fault(
    !(Math.abs(value - baseline.value) < 1e-9),
    'baseline.value',
    `numerator ÷ denominator × ${displayMultiplier} is ${value}, not ${baseline.value}`,
  )
}

function pathFaults({ baseline, target, direction }: Indicator, { baselineYear, targetYear }: Catalogue): Fault[] {
  const rises = target.value > baseline.value
  const falls = target.value < baseline.value
  return [
    ...fault(baseline.year !== baselineYear, 'baseline.year', `the plan starts from ${baselineYear}`),
    ...fault(target.year !== targetYear, 'target.year', `the plan ends in ${targetYear}`),
    ...fault(
      direction === 'increase' ? !rises : !falls,
      'target.value',
      `direction is ${direction}, but the baseline is ${baseline.value} and the target ${target.value}`,
    ),
  ]
}

const fault = (wrong: boolean, place: string, why: string): Fault[] => (wrong ? [{ place, why }] : [])
