import type { PlanRole } from '../../domain/people.ts'
import type { PlanPeople } from '../../domain/wire/organisations.ts'

export type PlanPerson = PlanPeople['people'][number]

/** The widest first: who has several stands under the first of them. */
export const ROLES_BY_WIDTH = ['administrator', 'manager', 'funder'] as const satisfies readonly PlanRole[]

/** The people under the widest role that each has, in the order of the list. */
export function byWidestRole(people: readonly PlanPerson[]): { role: PlanRole; people: PlanPerson[] }[] {
  const widest = ({ roles }: PlanPerson) => ROLES_BY_WIDTH.find((role) => roles.includes(role))
  return ROLES_BY_WIDTH.map((role) => ({ role, people: people.filter((person) => widest(person) === role) }))
}
