import { expect, test } from 'vitest'
import { municipalityNamed, NO_SECTION, NOTHING_TYPED, readOrganisation, typedFrom } from './typed-organisation.ts'

const SEATS = ['Agliè', 'San Mauro Torinese', "Roure d'Alpe", 'Susa'].map((name) => ({ name, zone: `zone of ${name}` }))
const typed = { name: ' Nuova  Luce ', legalForm: 'aps', runts: NO_SECTION, municipality: 'susa', sectors: ['4'] }

test('[U15] what is typed becomes details: single spaces, the municipality by its own name, no section as none', () => {
  const details = { name: 'Nuova Luce', legalForm: 'aps', runts: null, municipality: 'Susa', sectors: ['4'] }
  expect(readOrganisation(typed, SEATS)).toEqual({ details })
  expect(readOrganisation({ ...typed, runts: 'b' }, SEATS)).toEqual({ details: { ...details, runts: 'b' } })
  expect(readOrganisation(typedFrom(details), SEATS)).toEqual({ details })
})

test.each([
  ['AGLIE', 'Agliè'],
  ['  san mauro  torinese ', 'San Mauro Torinese'],
  ['roure d’alpe', "Roure d'Alpe"],
  ['Sus', undefined],
  ['', undefined],
  ["'", undefined],
])('[U15] the municipality typed as «%s» is %s', (name, known) => {
  expect(municipalityNamed(name, SEATS)?.name).toBe(known)
})

test('[U15] everything that is wrong is said at once, each at its field', () => {
  expect(readOrganisation(NOTHING_TYPED, SEATS)).toEqual({
    faults: { name: 'missing', legalForm: 'missing', runts: 'missing', municipality: 'missing' },
  })
  expect(readOrganisation({ ...typed, name: 'Nuova\u200B Luce', municipality: 'Milano' }, SEATS)).toEqual({
    faults: { name: 'wrong', municipality: 'unknown' },
  })
})
