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
  managerNote: 'Reviews values, decides on those held, looks after the organisations.',
  administratorNote: 'Adds organisations, invites people, gives and takes roles. Does not review values.',
  funderNote: 'Reads the Plan and the values that organisations grant.',
}
