import { expect, test } from 'vitest'
import { byWidestRole, type PlanPerson } from './by-role.ts'

const person = (name: string, ...roles: PlanPerson['roles']): PlanPerson => ({
  ...{ id: name, name, email: '', roles },
  secondFactor: null,
})

test('[U17] everybody stands once, under the widest of their roles', () => {
  const groups = byWidestRole([
    person('Ada', 'funder', 'manager'),
    person('Bice', 'funder'),
    person('Carlo', 'administrator', 'funder'),
    person('Dora', 'manager'),
  ])
  expect(groups.map(({ role, people }) => [role, ...people.map(({ name }) => name)])).toEqual([
    ['administrator', 'Carlo'],
    ['manager', 'Ada', 'Dora'],
    ['funder', 'Bice'],
  ])
})
