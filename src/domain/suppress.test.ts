import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Aggregate, ZoneAggregate } from './observed.ts'
import { sampleAggregate, sampleIndicator, sampleRatio } from './samples.ts'
import { suppress, suppressZones } from './suppress.ts'

const rule = { minPersons: 5, minOrganisations: 3 }
const people = sampleIndicator({ aboutPersons: true })
const places = sampleIndicator()
const shareOfPeople = sampleRatio({ aboutPersons: true })

const of = (value: string, answered: number, changes: Partial<Aggregate> = {}) =>
  sampleAggregate('2025', value, { answered, ...changes })
const share = (numerator: string, denominator: string, answered = 9) => of('50', answered, { numerator, denominator })

it.each<[string, Aggregate, typeof people, boolean]>([
  ['5 persons of 3 organisations', of('5', 3), people, true],
  ['4 persons of 3 organisations', of('4', 3), people, false],
  ['no persons of 3 organisations', of('0', 3), people, false],
  ['500 persons of 2 organisations', of('500', 2), people, false],
  ['5 of 10 persons', share('5', '10'), shareOfPeople, true],
  ['4 of 10 persons', share('4', '10'), shareOfPeople, false],
  ['5 of 4.5 persons', share('5', '4.5'), shareOfPeople, false],
  ['5 of 10 persons of 2 organisations', share('5', '10', 2), shareOfPeople, false],
  ['1 place of 3 organisations', of('1', 3), places, true],
  ['700 places of 2 organisations', of('700', 2), places, false],
  ['700 places of 1 organisation', of('700', 1), places, false],
])('[P1][P2] whether %s may show', (_, aggregate, indicator, shows) => {
  const { value, numerator, denominator, suppressed } = suppress(aggregate, indicator, rule)
  expect(suppressed).toBe(!shows)
  expect([value, numerator, denominator]).toEqual(
    shows ? [aggregate.value, aggregate.numerator, aggregate.denominator] : [null, null, null],
  )
})

it('[P1][P3] what is suppressed says nothing of who is in both years either', () => {
  const matched = { organisations: 3, baseline: '3', value: '4' }
  const hidden = suppress(of('4', 3, { matched }), people, rule, { organisations: 3, value: '3' })
  expect([hidden.suppressed, hidden.matched]).toEqual([true, null])
})

it('[P1] what is suppressed still says who was asked and who answered', () => {
  const { asked, answered, coverage } = suppress(of('4', 3, { coverage: 0.3 }), people, rule)
  expect([asked, answered, coverage]).toEqual([10, 3, 0.3])
})

it.each([
  ['nobody said', 0, shareOfPeople, false],
  ['one organisation said', 1, shareOfPeople, true],
  ['nine organisations said of people', 9, shareOfPeople, true],
  ['nine organisations said of places', 9, sampleRatio(), false],
])('[P1][P2] nothing of nothing, that %s, is hidden like any other number', (_, answered, indicator, suppressed) => {
  const nothing = { ...of('0', answered), value: null, numerator: '0', denominator: '0' }
  expect(suppress(nothing, indicator, rule)).toMatchObject({
    value: null,
    numerator: null,
    denominator: null,
    suppressed,
  })
})

it.each([
  ['enough in it, nobody left out', people, 6, { organisations: 6, baseline: '60', value: '100' }, true],
  ['enough in it and left out', people, 6, { organisations: 3, baseline: '50', value: '95' }, true],
  ['too few organisations in it', people, 6, { organisations: 2, baseline: '50', value: '50' }, false],
  ['too few organisations left out now', people, 4, { organisations: 4, baseline: '60', value: '50' }, false],
  ['too few persons left out now', people, 6, { organisations: 3, baseline: '50', value: '96' }, false],
  ['too few persons at the baseline', people, 6, { organisations: 3, baseline: '4', value: '50' }, false],
  ['1 organisation left out of the baseline', places, 7, { organisations: 6, baseline: '50', value: '100' }, false],
  ['2 organisations left out of the baseline', places, 8, { organisations: 6, baseline: '50', value: '100' }, false],
  ['3 organisations left out of the baseline', places, 9, { organisations: 6, baseline: '50', value: '100' }, true],
  ['4 persons left out of the baseline', people, 9, { organisations: 6, baseline: '56', value: '100' }, false],
  ['4 places left out of the baseline', places, 9, { organisations: 6, baseline: '56', value: '100' }, true],
])('[P3] whether a matched figure with %s may show', (_, indicator, organisations, matched, shows) => {
  const found = suppress(of('100', 6, { matched }), indicator, rule, { organisations, value: '60' })
  expect([found.value, found.matched]).toEqual(['100', shows ? matched : null])
})

it('[P3] without the total of the baseline, and in a zone, no matched figure shows', () => {
  const matched = { organisations: 6, baseline: '50', value: '100' }
  const zones = [{ zone: '1', ...of('100', 6, { matched }) }]
  expect(suppress(of('100', 6, { matched }), places, rule).matched).toBe(null)
  expect(suppressZones(zones, total, places, rule).map(({ value, matched: seen }) => [value, seen])).toEqual([
    ['100', null],
  ])
})

it('[P2][P4] two organisations of a zone hide themselves and another zone, whatever the figure is about', () => {
  const zones = [zone('1', '100', 8), zone('2', '90', 2), zone('3', '90', 4), zone('4', '20', 6)]
  expect(hiddenOf(suppressZones(zones, total, places, rule))).toEqual(['2', '3'])
})

const zone = (code: string, value: string | null, answered: number): ZoneAggregate => ({
  zone: code,
  ...sampleAggregate('2025', value, { answered }),
})
const hiddenOf = (zones: ZoneAggregate[]) => zones.filter(({ suppressed }) => suppressed).map(({ zone: code }) => code)
const total = of('300', 20)

it('[P4] one hidden zone takes the smallest other with it', () => {
  const zones = [zone('1', '100', 8), zone('2', '4', 3), zone('3', '90', 4), zone('4', '106', 5)]
  expect(hiddenOf(suppressZones(zones, total, people, rule))).toEqual(['2', '3'])
})

it('[P4] hidden zones that are too little together take another one with them', () => {
  const zones = [zone('1', '100', 8), zone('2', '2', 3), zone('3', '2', 3), zone('4', '106', 5)]
  expect(hiddenOf(suppressZones(zones, total, people, rule))).toEqual(['2', '3', '4'])
})

it('[P4] hidden zones that are enough together take no other', () => {
  const zones = [zone('1', '100', 8), zone('2', '3', 3), zone('3', '3', 3), zone('4', '106', 5)]
  expect(hiddenOf(suppressZones(zones, total, people, rule))).toEqual(['2', '3'])
})

it('[P4] a zone where nobody answered hides nobody', () => {
  const zones = [zone('1', '100', 8), zone('2', '4', 3), zone('3', null, 0)]
  expect(hiddenOf(suppressZones(zones, total, people, rule))).toEqual(['1', '2'])
})

it('[P4] where the total is hidden, zones need not hide each other', () => {
  const zones = [zone('1', '100', 8), zone('2', '4', 3)]
  const hidden = { ...total, value: null, suppressed: true }
  expect(hiddenOf(suppressZones(zones, hidden, people, rule))).toEqual(['2'])
})

it('[P4] zones keep their order and their names', () => {
  const zones = [zone('3', '4', 3), zone('1', '100', 8), zone('2', '90', 4)]
  expect(suppressZones(zones, total, people, rule).map(({ zone: code }) => code)).toEqual(['3', '1', '2'])
})

const anyZones = fc
  .array(fc.tuple(fc.nat(12), fc.nat(6)), { minLength: 1, maxLength: 11 })
  .map((cells) =>
    cells.map(([persons, answered], n) => zone(String(n), answered === 0 ? null : String(persons), answered)),
  )

const sumOf = (zones: ZoneAggregate[]) => ({
  persons: zones.reduce((sum, { value }) => sum + Number(value ?? 0), 0),
  organisations: zones.reduce((sum, { answered }) => sum + answered, 0),
})

it('[P1][P4] no figure about fewer than 5 persons or 3 organisations shows, nor is it found by subtraction', () => {
  fc.assert(
    fc.property(anyZones, (zones) => {
      const all = sumOf(zones)
      const whole = suppress(of(String(all.persons), all.organisations), people, rule)
      const seen = suppressZones(zones, whole, people, rule)
      const shown = seen.filter(({ value }) => value !== null)
      const hidden = zones.filter((_, n) => seen[n]?.suppressed)
      for (const { value, answered } of shown) expect([Number(value) >= 5, answered >= 3]).toEqual([true, true])
      if (whole.value === null || hidden.length === 0) return
      expect(hidden.length).toBeGreaterThan(1)
      const rest = sumOf(hidden)
      expect([rest.persons >= 5, rest.organisations >= 3]).toEqual([true, true])
    }),
    { numRuns: 1000 },
  )
})

it('[P2] no figure of one or two organisations shows, whatever it is about', () => {
  const anything = fc.constantFrom(people, places, shareOfPeople)
  fc.assert(
    fc.property(anything, fc.nat(1000), fc.constantFrom(1, 2), (indicator, n, organisations) => {
      const few = of(String(n), organisations, { numerator: String(n), denominator: '1000' })
      expect(suppress(few, indicator, rule).value).toBe(null)
    }),
  )
})
