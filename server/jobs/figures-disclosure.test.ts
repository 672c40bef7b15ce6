import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seriesPeriods } from '../../src/domain/aggregate.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Indicator } from '../../src/domain/indicator.ts'
import type { Aggregate, ZoneAggregate } from '../../src/domain/observed.ts'
import { CALENDAR, sampleIndicator, sampleRatio, sampleScore } from '../../src/domain/samples.ts'
import { type ProgressModel, progressModel } from '../progress/model.ts'
import { areaView, indicatorList, indicatorPage, objectiveView, planView } from '../progress/views.ts'
import { figuresOf, type Material, RULE } from './figures.ts'

/*
 * Whoever reads everything that shows, and knows who is asked, who answers and where everybody's seat is, has linear
 * equations over what each organisation said. Nothing about too few may follow from them.
 */

const TODAY = '2028-06-15'
const BASELINE = '2024'
const ZONES = ['Z1', 'Z2', 'Z3']

/** A number modulo a prime, in which sums and differences of few things are what they are. */
const PRIME = 1_000_003
const mod = (n: number) => ((n % PRIME) + PRIME) % PRIME
function inverse(n: number): number {
  let [power, base, result] = [PRIME - 2, mod(n), 1]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}

/** Coefficients by unknown. */
type Row = ReadonlyMap<string, number>

/** What can be added up of the equations: each basis row begins with an unknown that no other one has. */
function basisOf(rows: readonly Row[]): Map<string, Row> {
  const basis = new Map<string, Row>()
  for (const row of rows) {
    const rest = reduced(row, basis)
    const [first] = rest
    if (first === undefined) continue
    const [unknown, coefficient] = first
    const scaled = combined(rest, new Map(), inverse(coefficient))
    for (const [other, known] of basis) {
      const there = known.get(unknown)
      if (there !== undefined) basis.set(other, combined(scaled, known, -there))
    }
    basis.set(unknown, scaled)
  }
  return basis
}

/** `times` one row and the other. */
function combined(one: Row, other: Row, times: number): Row {
  const sum = new Map(other)
  for (const [unknown, coefficient] of one) {
    const value = mod((sum.get(unknown) ?? 0) + mod(times) * coefficient)
    if (value === 0) sum.delete(unknown)
    else sum.set(unknown, value)
  }
  return sum
}

function reduced(row: Row, basis: ReadonlyMap<string, Row>): Row {
  let rest = row
  for (const [unknown, known] of basis) {
    const there = rest.get(unknown)
    if (there !== undefined) rest = combined(known, rest, -there)
  }
  return rest
}

const follows = (sum: Row, basis: ReadonlyMap<string, Row>) => reduced(sum, basis).size === 0

interface Organisation {
  readonly id: string
  readonly zone: string
  /** By period; null where it gave none. A ratio's two parts, or one number twice. */
  readonly said: ReadonlyMap<string, readonly [number, number] | null>
}

const KINDS = {
  'people, yearly': sampleIndicator({ aboutPersons: true, code: 'INC-1.1' }),
  'people, as they stand twice a year': sampleIndicator({
    ...{ aboutPersons: true, measure: 'stock', frequency: 'semiannual' },
    aggregation: { acrossOrganisations: 'sum', acrossPeriods: 'last' },
  }),
  'places, yearly': sampleIndicator(),
  'a share of people, yearly': sampleRatio({ aboutPersons: true }),
  'a score, yearly': sampleScore(),
} satisfies Record<string, Indicator>

const territories = (periods: readonly string[]): fc.Arbitrary<Organisation[]> => {
  const value = fc.tuple(fc.nat(9), fc.nat(9)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const said = fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
  return fc
    .array(
      fc.record({
        zone: fc.constantFrom(...ZONES),
        said: fc.array(said, { minLength: periods.length, maxLength: periods.length }),
      }),
      {
        minLength: 6,
        maxLength: 10,
      },
    )
    .map((all) =>
      all.map(({ zone, said: values }, n) => ({
        ...{ id: `o${n}`, zone },
        said: new Map(periods.map((period, index) => [period, values[index] ?? null])),
      })),
    )
}

function spoken({ kind }: Indicator, [small, large]: readonly [number, number]) {
  if (kind === 'ratio') return { numerator: String(small), denominator: String(large) }
  return kind === 'score' ? { score: String(large) } : { number: String(large) }
}

function materialOf(indicator: Indicator, organisations: readonly Organisation[]): Material {
  const answers = organisations.flatMap(({ id, said }) =>
    [...said].flatMap(([period, value]) =>
      value === null
        ? []
        : [
            {
              org: id,
              indicator: indicator.code,
              period,
              conflict: false,
              provisional: false,
              approved: spoken(indicator, value),
            },
          ],
    ),
  )
  const asked = organisations.map(({ id, zone }) => ({
    ...{ organisation: id, indicator: indicator.code, from_year: 2024, to_year: null, zone },
  }))
  return { indicator, answers, asked, zones: ZONES }
}

const OBJECTIVE = { code: 'INC-1', priority: 'INC' }
function modelOf(indicator: Indicator, totals: readonly Aggregate[]): ProgressModel {
  const catalogue = {
    ...{ version: '1', baselineYear: 2024, targetYear: 2030, calendar: CALENDAR, indicators: [indicator] },
    ...{ areas: [{ code: 'INC' }], objectives: [OBJECTIVE], zones: ZONES.map((code, order) => ({ code, order })) },
    ...{ disclaimerIt: '', disclaimerEn: '' },
  } as unknown as Catalogue
  const counted = { computedAt: null, asked: 0, answering: 0, changes: [] }
  return progressModel(catalogue, new Map([[indicator.code, totals]]), counted, TODAY)
}

/** Everything that is an aggregate, wherever it stands in an answer. */
function aggregatesIn(answer: unknown): (Aggregate | ZoneAggregate)[] {
  if (typeof answer !== 'object' || answer === null) return []
  const own = 'answered' in answer && 'suppressed' in answer ? [answer as unknown as Aggregate] : []
  return [...own, ...Object.values(answer).flatMap(aggregatesIn)]
}

/** What everybody reads at every address of the figures. */
function shownOf(indicator: Indicator, material: Material, periods: readonly string[]) {
  const figures = figuresOf(material, periods)
  const bodies = (zone: boolean) => figures.filter((figure) => (figure.zone !== '') === zone)
  const model = modelOf(
    indicator,
    bodies(false).map(({ body }) => body as Aggregate),
  )
  const { period } = model.indicators.get(indicator.code)?.standing ?? {}
  const zones = bodies(true).filter((figure) => figure.period === period)
  const page = indicatorPage(
    model,
    indicator.code,
    zones.map(({ body }) => body as ZoneAggregate),
  )
  return [page, planView(model), indicatorList(model), areaView(model, 'INC'), objectiveView(model, 'INC-1')].flatMap(
    aggregatesIn,
  )
}

const PARTS = { ratio: ['above', 'below'], other: ['number'] } as const
const partsOf = ({ kind }: Indicator) => (kind === 'ratio' ? PARTS.ratio : PARTS.other)

const sumOf = (organisations: readonly Organisation[], period: string, part: string): Row =>
  new Map(organisations.map(({ id }) => [`${id} ${period} ${part}`, 1]))

/** Who gave a number that counts. Nothing of nothing is one, too. */
const answering = (organisations: readonly Organisation[], period: string) =>
  organisations.filter(({ said }) => said.get(period) != null)

/** What shows as equations over what each organisation said. */
function equations(
  indicator: Indicator,
  organisations: readonly Organisation[],
  shown: readonly (Aggregate | ZoneAggregate)[],
  baseline: string,
) {
  return shown.flatMap((one) => {
    const here = answering(organisations, one.period).filter(({ zone }) => !('zone' in one) || zone === one.zone)
    const both = here.filter(({ said }) => said.get(baseline) != null)
    const shows = !one.suppressed && one.answered > 0
    const own = shows ? partsOf(indicator).map((part) => sumOf(here, one.period, part)) : []
    if (one.matched === null) return own
    if (indicator.kind !== 'ratio') return [...own, sumOf(both, one.period, 'number'), sumOf(both, baseline, 'number')]
    return [...own, ...[one.period, baseline].map((period) => shareEquation(both, period))]
  })
}

/** A share that shows is an equation between its two parts. */
function shareEquation(organisations: readonly Organisation[], period: string): Row {
  const total = (index: 0 | 1) => organisations.reduce((sum, { said }) => sum + (said.get(period)?.[index] ?? 0), 0)
  const [above, below] = [sumOf(organisations, period, 'above'), sumOf(organisations, period, 'below')]
  return combined(above, combined(below, new Map(), -total(0)), total(1))
}

const groupsOf = (organisations: readonly Organisation[]): Organisation[][] =>
  organisations.flatMap((a, i) => [
    [a],
    ...organisations.slice(i + 1).flatMap((b, j) => [[a, b], ...organisations.slice(i + j + 2).map((c) => [a, b, c])]),
  ])

/** Whether so few may not be known: too few organisations, or of people too few in any part. */
function isFew(indicator: Indicator, group: readonly Organisation[], period: string): boolean {
  if (group.length < RULE.minOrganisations) return true
  if (!indicator.aboutPersons || indicator.kind === 'score') return false
  const total = (index: 0 | 1) => group.reduce((sum, { said }) => sum + (said.get(period)?.[index] ?? 0), 0)
  const parts = indicator.kind === 'ratio' ? [total(0), total(1)] : [total(1)]
  return parts.some((persons) => persons < RULE.minPersons)
}

test.each(Object.entries(KINDS))(
  '[D13][P1][P2][P3][P4] of %s nothing about too few follows from all that shows together',
  (_name, indicator) => {
    const periods = seriesPeriods(indicator, 2024, TODAY)
    const baseline = indicator.measure === 'stock' ? (periods[0] ?? BASELINE) : BASELINE
    let shows = 0
    fc.assert(
      fc.property(territories(periods), (organisations) => {
        const shown = shownOf(indicator, materialOf(indicator, organisations), periods)
        shows += shown.filter(({ value }) => value !== null).length
        const basis = basisOf(equations(indicator, organisations, shown, baseline))
        const found = periods.flatMap((period) => {
          const zones = ZONES.map((zone) => answering(organisations, period).filter((one) => one.zone === zone))
          const groups = [...groupsOf(answering(organisations, period)), ...zones].filter((group) => group.length > 0)
          return groups
            .filter((group) => isFew(indicator, group, period))
            .filter((group) => partsOf(indicator).some((part) => follows(sumOf(group, period, part), basis)))
            .map((group) => `${period}: ${group.map(({ id }) => id).join(' + ')}`)
        })
        expect(found).toEqual([])
      }),
      { numRuns: 150 },
    )
    // What hides everything gives nothing away either.
    expect(shows).toBeGreaterThan(300)
  },
)
