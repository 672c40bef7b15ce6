import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActFilter } from '../../api/audit-queries.ts'
import { createFormat } from '../../i18n/format.ts'
import { auditMessages } from '../../i18n/messages/audit.ts'
import { EVERY_ACT, fileNameOf, filterOf, filterWords, groupsOf, isFiltering, withFilter } from './act-filter.ts'

const ANNA = '00000000-0000-7000-8000-000000000001'
const ALFA = '00000000-0000-7000-8000-00000000000a'
const italian = auditMessages.it
const format = createFormat('it')
const read = (address: string, org: string | null = null) => filterOf(new URLSearchParams(address), org)

const days = fc
  .uniqueArray(
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
    { minLength: 2, maxLength: 2 },
  )
  .map((two) => two.toSorted())
const filters: fc.Arbitrary<ActFilter> = fc
  .record({
    group: fc.constantFrom(null, ...groupsOf(null)),
    person: fc.constantFrom(null, ANNA),
    organisation: fc.constantFrom(null, ALFA),
    days,
    dated: fc.constantFrom<readonly string[]>([], ['from'], ['to'], ['from', 'to']),
  })
  .map(({ days: [from = null, to = null], dated, ...rest }) => ({
    ...rest,
    from: dated.includes('from') ? from : null,
    to: dated.includes('to') ? to : null,
  }))

test('[T7] a filter that stands in an address is read as it was, and the rest of the address stays', () => {
  fc.assert(
    fc.property(filters, filters, (filter, before) => {
      const address = withFilter(withFilter(new URLSearchParams('lang=en'), before), filter)
      expect(filterOf(address, null)).toEqual(filter)
      expect(address.get('lang')).toBe('en')
      expect(isFiltering(filter)).toBe(address.size > 1)
    }),
  )
})

test.each([
  ['tipo=tutto&persona=anna&organizzazione=&dal=2026-02-30&al=domani', EVERY_ACT],
  ['dal=2026-07-11&al=2026-07-10', EVERY_ACT],
  ['dal=1999-12-31', EVERY_ACT],
  ['tipo=inviti&dal=2026-07-11&al=2026-07-10', { ...EVERY_ACT, group: 'invitations' }],
  [`persona=${ANNA}&persona=${ALFA}`, { ...EVERY_ACT, person: ANNA }],
])('[T7] what is no filter filters nothing: %s', (address, expected) => {
  expect(read(address)).toEqual(expected)
})

test('[T7] the view of one organisation has no other to filter by, nor kinds of act that are of no organisation', () => {
  expect(read(`tipo=accessi&organizzazione=${ALFA}&persona=${ANNA}`, ALFA)).toEqual({ ...EVERY_ACT, person: ANNA })
})

const FULL: ActFilter = {
  ...{ group: 'invitations', person: ANNA, organisation: ALFA },
  ...{ from: '2026-07-01', to: '2026-07-10' },
}

test('[T7] a filter is told in words, with the names that are known', () => {
  const organisations = [{ id: ALFA, name: 'Cooperativa alfa' }]
  const words = (people: { id: string; name: string }[] | null) =>
    filterWords(FULL, { people, organisations }, italian, format).map((pair) => pair.join(': '))
  expect(words([{ id: ANNA, name: 'Anna' }])).toEqual([
    ...['Tipo: Inviti', 'Persona: Anna', 'Organizzazione: Cooperativa alfa'],
    ...['Dal giorno: 1 luglio 2026', 'Al giorno: 10 luglio 2026'],
  ])
  expect(words([])).toContain('Persona: Senza più un nome')
  expect(words(null)).toContain('Persona: Carico i nomi')
  expect(filterWords(EVERY_ACT, { people: [], organisations }, italian, format)).toEqual([])
})

test('[T7] the name of a file says by what it is filtered, and of whom nothing', () => {
  expect(fileNameOf(EVERY_ACT, italian)).toBe('azioni')
  expect(fileNameOf(FULL, italian)).toBe('azioni-inviti-una-persona-una-organizzazione-dal-2026-07-01-al-2026-07-10')
})
