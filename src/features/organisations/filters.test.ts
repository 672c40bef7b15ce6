import { expect, test } from 'vitest'
import { filtered, filtersOf, NO_FILTERS, type Row, staffingOf, withFilters } from './filters.ts'

const row = (name: string, more: Partial<Row> = {}): Row => ({
  ...{ id: name, name, legalForm: 'aps', municipality: 'Torino', zone: 'ZO01' },
  ...{ members: 2, referents: 1, invited: 0, lastEntryAt: null },
  ...more,
})
const rows = [
  row('Cooperativa Valsusa Insieme', { municipality: 'Susa', zone: 'ZO06' }),
  row("Scuola di mestieri Sant'Invento", { members: 0, referents: 0 }),
  row('Comunità Val Chiarina', { municipality: 'Agliè', zone: 'ZO08', referents: 0 }),
]
const names = (filters: Partial<typeof NO_FILTERS>) =>
  filtered(rows, { ...NO_FILTERS, ...filters }).map(({ name }) => name)

test.each([
  [0, 0, 0, 'nobody'],
  [3, 0, 0, 'no_referent'],
  [0, 0, 1, 'invited'],
  [3, 0, 1, 'invited'],
  [1, 1, 0, 'complete'],
  [1, 1, 4, 'complete'],
] as const)('%i people, %i of them referents, %i invited: %s', (members, referents, invited, staffing) => {
  expect(staffingOf({ members, referents, invited })).toBe(staffing)
})

test('[U15] a name is found by parts of its words and of its municipality, whatever accents, capitals and signs', () => {
  expect(names({ name: 'VALSUSA coop' })).toEqual(['Cooperativa Valsusa Insieme'])
  expect(names({ name: 'comunita' })).toEqual(['Comunità Val Chiarina'])
  expect(names({ name: 'aglie' })).toEqual(['Comunità Val Chiarina'])
  expect(names({ name: 'sant invento' })).toEqual(["Scuola di mestieri Sant'Invento"])
  expect(names({ name: '  ' })).toHaveLength(3)
  expect(names({ name: 'valsusa torino' })).toEqual([])
})

test('[U15] zone and people filter too, all three at once', () => {
  expect(names({ zone: 'ZO08' })).toEqual(['Comunità Val Chiarina'])
  expect(names({ staffing: 'nobody' })).toEqual(["Scuola di mestieri Sant'Invento"])
  expect(names({ staffing: 'no_referent', zone: 'ZO06' })).toEqual([])
})

test('[U15] without a referent are also the organisations that have nobody, and those that wait for whom they invited', () => {
  const invited = row('Mutua Aperta', { members: 0, referents: 0, invited: 1 })
  const found = filtered([...rows, invited], { ...NO_FILTERS, staffing: 'no_referent' })
  expect(found.map(({ name }) => name)).toEqual([
    "Scuola di mestieri Sant'Invento",
    'Comunità Val Chiarina',
    'Mutua Aperta',
  ])
})

test('[U15] an address keeps the filters and gives them back; what it does not know filters nothing', () => {
  const filters = { name: 'val', zone: 'ZO06', staffing: 'no_referent' } as const
  const address = withFilters(new URLSearchParams('altro=1'), filters)
  expect(String(address)).toBe('altro=1&nome=val&zona=ZO06&persone=senza-referente')
  expect(filtersOf(address, ['ZO06'])).toEqual(filters)
  expect(filtersOf(address, [])).toEqual({ ...filters, zone: null })
  expect(String(withFilters(address, NO_FILTERS))).toBe('altro=1')
  expect(filtersOf(new URLSearchParams('persone=quasi'), [])).toEqual(NO_FILTERS)
})
