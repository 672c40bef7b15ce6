import { useQuery } from '@tanstack/react-query'
import { auditPeopleQuery } from '../../api/audit-queries.ts'
import { organisationsQuery } from '../../api/organisations-query.ts'
import type { FilterNames } from './act-filter.ts'

/** Whom, and in the plan's view where, acts can be filtered by; the page does not wait for it. */
export function useFilterNames(org: string | null): FilterNames {
  const people = useQuery(auditPeopleQuery(org))
  const organisations = useQuery({ ...organisationsQuery(), enabled: org === null })
  return {
    people: people.data?.people ?? null,
    organisations: organisations.data?.organisations.map(({ id, name }) => ({ id, name })) ?? null,
  }
}
