import type { Translated } from '../../messages.ts'
import type { RolesTexts } from '../roles.ts'

export const english: Translated<RolesTexts> = {
  contributor: 'Enters data',
  referent: 'Referent',
  manager: 'Manages the Plan',
  administrator: 'Administers the Plan',
  funder: 'Funder',
  contributorNote: 'Writes the organisation’s values and submits them.',
  referentNote: 'Writes and submits values, invites and removes people, grants values to funders.',
  managerNote: 'Reviews values, opens and closes periods, looks after the organisations.',
  administratorNote: 'Does what a manager of the Plan does, and also gives and takes roles.',
  funderNote: 'Reads the Plan and the values that organisations grant.',
}
